package menus

import "testing"

// BenchmarkStep is what one exchange costs between reading the session and writing it.
func BenchmarkStep(b *testing.B) {
	sample := loadSample(b)
	w := &world{now: at(b, sample, "2026-09-22 10:00"), known: true}
	for name, before := range map[string]struct {
		state State
		input Input
	}{
		"choice":          {State{Language: "en", Menu: "main", Home: Place{Menu: "main"}}, Input{Kind: Keys, Words: "4"}},
		"choice by words": {State{Language: "es", Menu: "main", Home: Place{Menu: "main"}}, Input{Kind: Speech, Words: "quiero inscribir a mi hijo"}},
		"campus by key":   {State{Language: "en", Menu: "schools", Home: Place{Menu: "main"}, Trail: []Place{{Menu: "main"}}}, Input{Kind: Keys, Words: "103"}},
		"campus by name":  {State{Language: "en", Menu: "schools", Home: Place{Menu: "main"}, Trail: []Place{{Menu: "main"}}}, Input{Kind: Speech, Words: "bluebonet elementary"}},
		"silence":         {State{Language: "es", Menu: "main", Home: Place{Menu: "main"}}, Input{Kind: Silence}},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sample.Step(before.state, before.input, w)
			}
		})
	}
}

func BenchmarkState(b *testing.B) {
	text := []byte("a;c;es;oak-hill;campus;0;1;17;main.0.;main.0.,schools.1._;day=2026-09-21;10423;question;")
	b.ReportAllocs()
	for b.Loop() {
		var s State
		if err := s.UnmarshalText(text); err != nil {
			b.Fatal(err)
		}
		text = s.Append(text[:0])
	}
}
