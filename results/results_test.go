package results_test

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"campusline/results"
)

func text(t *testing.T, r results.Results) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.Text(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func says(t *testing.T, text string, all ...string) {
	t.Helper()
	for _, words := range all {
		if !strings.Contains(text, words) {
			t.Errorf("%q is not told in\n%s", words, text)
		}
	}
}

// The mean of ten 3s, twenty 4s and ten 5s is 4, its standard error √(20/39/40) = 0.1132, and of a hundred that were asked √0.6 of
// that; with Student's t of 39, 2.0227, it lies within 0.1774.
func TestAFigureStandsWithHowManyAnsweredAndHowSureItIs(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	r := of(t, results.Options{Version: v, Survey: s},
		in(s, "fall-2026", 10).asks(100, "oak-hill", "en", "welcome", joined(times(10, 3), times(20, 4), times(10, 5))...))
	figure := r.Waves[0].Groups[0].Items[0].Figures[0]
	if half := (figure.High - figure.Low) / 2; figure.Value != 4 || math.Abs(half-0.1774) > 0.0001 {
		t.Errorf("%+v", figure)
	}
	says(t, text(t, r), "Family voice, fall 2026\n40 of 100 that were asked came to the end (40%), 40 began, and 100 of the texts arrived.",
		"How welcome does your family feel at school?\n  Everybody: 4.0 of 5 (3.8 to 4.2), 40 of 100 answered (40%).", "3: 25%  4: 50%  5: 25%")
}

// Where chance has decided who was asked, those asked are no population, and the interval is as wide as it is without one.
func TestASampleStandsForMoreThanThoseAsked(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	answers := joined(times(100, 3), times(200, 4), times(100, 5))
	figure := of(t, results.Options{Version: v, Survey: s}, in(s, "fall-2026", 10).asks(s.Households, "oak-hill", "en", "welcome", answers...)).
		Waves[0].Groups[0].Items[0].Figures[0]
	if figure.Low == figure.High {
		t.Errorf("it is taken as certain: %+v", figure)
	}
}

func TestAChangeIsToldOnlyAsFarAsItIsMoreThanChance(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	fall := in(s, "fall-2026", 10).asks(200, "oak-hill", "en", "welcome", joined(times(30, 3), times(30, 4))...)
	fall.asks(50, "oak-hill", "en", "heard", joined(times(20, 3), times(20, 4))...)
	winter := in(s, "winter-2027", 12).asks(200, "oak-hill", "en", "welcome", joined(times(15, 3), times(30, 4), times(15, 5))...)
	winter.asks(50, "oak-hill", "en", "heard", joined(times(14, 3), times(26, 4))...)
	r := of(t, results.Options{Version: v, Survey: s}, fall, winter)
	if r.Waves[0].ID != "winter-2027" || r.Waves[0].Before != "fall-2026" || r.Waves[1].Before != "" {
		t.Fatalf("%+v", r.Waves)
	}
	told := text(t, r)
	says(t, told, "Up 0.5 (0.3 to 0.7) since fall 2026: more than chance.", "(−0.1 to 0.4) since fall 2026: it may be chance.")
	if strings.Count(told, "since") != 2 {
		t.Errorf("the first wave is compared as well:\n%s", told)
	}
}

func TestAQuestionWithOtherWordsIsNotCompared(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	fall := in(s, "fall-2026", 10).asks(60, "oak-hill", "en", "welcome", times(40, 3)...)
	for i := range fall.answers {
		fall.answers[i].Item = "older"
	}
	winter := in(s, "winter-2027", 12).asks(60, "oak-hill", "en", "welcome", times(40, 5)...)
	winter.answers[0].Item = "older"
	r := of(t, results.Options{Version: v, Survey: s}, fall, winter)
	item := r.Waves[0].Groups[0].Items[0]
	if !item.Changed || item.Figures[0].Change != nil || item.Answered != 39 || item.OtherWords != 1 {
		t.Errorf("%+v", item)
	}
	says(t, text(t, r), "it had other words or answers in fall 2026, so it is not compared", "1 answer was given while the question had other words")
}

// Who comes by themselves is not chosen by chance, so they do not count where others were asked, and are told of where nobody was.
func TestWhoCameByThemselvesIsToldApart(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	fall := in(s, "fall-2026", 10).asks(40, "oak-hill", "en", "welcome", times(20, 4)...)
	for _, number := range []string{"+15125550198", "+15125550199"} {
		fall.answers = append(fall.answers, fall.answer(number, "", "en", "welcome", "1", false))
	}
	r := of(t, results.Options{Version: v, Survey: s}, fall)
	if g := r.Waves[0].Groups[0]; g.Rate.ByThemselves != 2 || g.Items[0].Answered != 20 || g.Items[0].Figures[0].Value != 4 {
		t.Errorf("%+v", g)
	}
	says(t, text(t, r), "2 more answered by themselves, and are not counted in")
	fall.invitations = nil
	r = of(t, results.Options{Version: v, Survey: s}, fall)
	says(t, text(t, r), "22 people answered by themselves.", "Nobody was asked: these people came by themselves", "22 answered.")
}

func TestALanguageThatIsHeardLessIsToldOf(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	fall := in(s, "fall-2026", 10).asks(100, "oak-hill", "en", "welcome", times(60, 4)...).asks(100, "oak-hill", "es", "welcome", times(20, 4)...)
	winter := in(s, "winter-2027", 12).asks(100, "oak-hill", "en", "welcome", times(40, 4)...).asks(100, "oak-hill", "es", "welcome", times(40, 4)...)
	r := of(t, results.Options{Version: v, Survey: s}, fall, winter)
	told := text(t, r)
	says(t, told, "Spanish: 50% of those asked, and 25% of those who answered. The figures are not weighed for that.",
		"Spanish: 50% of those who answered, and 25% in fall 2026. A part of what has changed may be who answered.")
	if strings.Contains(strings.Split(told, "Family voice, fall")[0], "not weighed") {
		t.Errorf("in winter as many answered in both languages:\n%s", told)
	}
}

func TestWhatWasSaidIsSortedAndNamesNobody(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	fall := in(s, "fall-2026", 10).asks(4, "oak-hill", "en", "change", "Call me at 512-555-0142", "The bus is late", "My bus never comes", "Warmer lunch")
	fall.asks(1, "oak-hill", "es", "change", "El autobús")
	fall.answers = append(fall.answers, fall.answer("session 1", "oak-hill", "en", "change", "", false))
	mask := func(words []string) []string {
		clean := make([]string, len(words))
		for i := range words {
			clean[i] = strings.ReplaceAll(words[i], "512-555-0142", "•••")
		}
		return clean
	}
	r := of(t, results.Options{Version: v, Survey: s, By: results.ByCampus, Mask: mask}, fall)
	words := r.Waves[0].Words
	if len(words) != 2 || words[0].Language != "en" || words[0].Spoken != 1 || len(words[0].Topics) != 1 || words[0].Topics[0] != (results.Topic{Word: "bus", Answers: 2}) {
		t.Fatalf("%+v", words)
	}
	told := text(t, r)
	says(t, told, "bus: in 2 answers\n  “My bus never comes”\n  “The bus is late”\n  “Call me at •••”")
	for _, group := range []string{"0142", "(Oak Hill"} {
		if strings.Contains(told, group) {
			t.Errorf("%q is told of one of five people:\n%s", group, told)
		}
	}
}

func TestResultsAreReadByPrograms(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	fall := in(s, "fall-2026", 10).asks(5, "oak-hill", "en", "reach", "a text", "a text", "a call", "a letter", "a text")
	r := of(t, results.Options{Version: v, Survey: s, By: results.ByLanguage, Least: 1}, fall)
	if _, err := json.Marshal(r); err != nil {
		t.Fatal(err)
	}
	rows := r.Flats()
	if len(rows) != 8 || rows[0].Of != "a text" || rows[0].Count != 3 || rows[0].Value != 60 || rows[4].Group != "en" || rows[0].Asked != 5 {
		t.Errorf("%+v", rows)
	}
	if empty := of(t, results.Options{Version: v, Survey: s}); len(empty.Flats()) != 0 || !strings.Contains(text(t, empty), "nobody was asked yet") {
		t.Error("there are results of nothing")
	}
}

func TestWhatIsTheSameIsNotToldAsUp(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	answers := joined(times(10, 3), times(10, 4))
	r := of(t, results.Options{Version: v, Survey: s}, in(s, "fall-2026", 10).asks(90, "oak-hill", "en", "welcome", answers...),
		in(s, "winter-2027", 12).asks(90, "oak-hill", "en", "welcome", answers...))
	says(t, text(t, r), "The same as in fall 2026 (−0.3 to 0.3).")
}

func TestEachGroupHasItsRate(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	fall := in(s, "fall-2026", 10).asks(50, "oak-hill", "en", "welcome", times(30, 4)...).asks(80, "pecan-creek", "en", "welcome", times(20, 4)...)
	told := text(t, of(t, results.Options{Version: v, Survey: s, By: results.ByCampus}, fall))
	says(t, told, "Oak Hill Elementary School: 30 of 50 came to the end (60%)\n", "Pecan Creek Elementary School: 20 of 80 came to the end (25%)\n")
}
