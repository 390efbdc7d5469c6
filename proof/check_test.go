package proof

import "testing"

func TestTheSampleHasNoProblems(t *testing.T) {
	t.Parallel()
	v := loaded(t, wholeSample(t))
	r := Check(v, Options{})
	for i := range r.Findings {
		f := &r.Findings[i]
		t.Errorf("%s [%s] (%s)\n%v", f, f.Rule, f.Concerns(v), f.Call)
	}
	for _, l := range r.Figures.Lines {
		t.Logf("%+v", l)
	}
	for _, l := range r.Figures.Coverage {
		l.ByCell = nil
		t.Logf("%+v", l)
	}
	t.Logf("%d states, %d ways, %d situations", r.Figures.States, r.Figures.Ways, r.Figures.Situations)
}

func BenchmarkCheckTheSample(b *testing.B) {
	v := loaded(b, wholeSample(b))
	for b.Loop() {
		Check(v, Options{})
	}
}
