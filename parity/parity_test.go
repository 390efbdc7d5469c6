package parity_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/parity"
	"campusline/proof"
)

func sample(t *testing.T) (*menus.Version, proof.Report) {
	t.Helper()
	v := menustest.Sample(t)
	return v, proof.Check(v, proof.Options{})
}

// What stands in a row is what the check and the translations say, and nothing else.
func TestARowIsWhatTheCheckFound(t *testing.T) {
	t.Parallel()
	v, report := sample(t)
	rows := parity.Of(v, report)
	if len(rows) != len(v.Languages) {
		t.Fatalf("%d rows for %d languages", len(rows), len(v.Languages))
	}
	for i := range rows {
		r := &rows[i]
		if r.Translated+r.Missing != r.Texts || r.Approved > r.Reviewed || r.Reviewed > r.Translated {
			t.Errorf("%s: the texts do not add up: %+v", r.Language, r)
		}
		if r.Texts != rows[0].Texts {
			t.Errorf("%s has %d texts, and %s %d", r.Language, r.Texts, rows[0].Language, rows[0].Texts)
		}
		worst, minutes := 0.0, 0
		for _, f := range report.Figures.Lines {
			if f.Language == r.Language {
				worst = max(worst, f.Worst)
			}
		}
		for _, c := range report.Figures.Coverage {
			if c.Language == r.Language && c.Channel == "call" {
				minutes += c.Person + c.Promise + c.Answer + c.None
			}
		}
		hours := r.PersonHours + r.PromiseHours + r.AnswerHours + r.NoHours
		if r.Heard && (r.Worst != worst || hours < minutes/60-3 || hours > minutes/60) {
			t.Errorf("%s: %v seconds and %d hours, want %v and %d", r.Language, r.Worst, hours, worst, minutes/60)
		}
		if r.Segments == 0 || r.Longest == 0 || r.Price == 0 || r.Longest > r.Segments {
			t.Errorf("%s: its texts take nothing: %+v", r.Language, r)
		}
	}
}

func row(tag, name string) parity.Row {
	return parity.Row{
		Language: tag, Name: name, Texts: 100, Translated: 100, Reviewed: 100, Voice: "V", Recogniser: tag, Heard: true,
		Typical: 10, Worst: 30, PersonHours: 1000, Segments: 100,
	}
}

func TestGapsAreRankedByWhatTheyMeanToAFamily(t *testing.T) {
	t.Parallel()
	silent, late, draft, deaf, dear := row("ur", "Urdu"), row("vi", "Vietnamese"), row("es", "Spanish"), row("so", "Somali"), row("ko", "Korean")
	silent.Heard, silent.Voice, silent.Worst, silent.PersonHours = false, "", 0, 0
	late.PersonHours, late.Worst = 500, 60
	draft.Reviewed, draft.Stale = 50, 10
	deaf.Recogniser = ""
	dear.Segments = 300
	gaps := parity.Gaps([]parity.Row{row("en", "English"), dear, deaf, draft, late, silent})
	var order []string
	for _, g := range gaps {
		order = append(order, g.Language+" "+g.Measure)
	}
	want := []string{"ur calls", "vi hours", "vi seconds", "so speech", "es unreviewed", "ko segments", "es stale"}
	if !slices.Equal(order, want) {
		t.Errorf("the gaps are %q, want %q", order, want)
	}
	if got := gaps[1].Words; got != "A person answers Vietnamese callers for 500 hours fewer in the year." {
		t.Errorf("a gap is told as %q", got)
	}
}

func TestLanguagesServedAlikeHaveNoGaps(t *testing.T) {
	t.Parallel()
	near := row("es", "Spanish")
	near.Worst += 0.4
	if gaps := parity.Gaps([]parity.Row{row("en", "English"), near}); len(gaps) > 0 {
		t.Errorf("there are gaps: %+v", gaps)
	}
}

func TestThePictureHasABarForEachLanguageAndMeasure(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := parity.Picture(&b, "Q & A <district>", []parity.Row{row("en", "English"), row("ar", "Arabic")}); err != nil {
		t.Fatal(err)
	}
	bars := 0
	decoder := xml.NewDecoder(strings.NewReader(b.String()))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("the picture is no XML: %v", err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "rect" {
			bars++
		}
	}
	if want := 1 + 2*2*5; bars != want {
		t.Errorf("the picture has %d bars, want %d", bars, want)
	}
}

// Who has translated a third of the texts does not serve a family cheaply.
func TestWhatIsNotTranslatedYetIsNoCheapLanguage(t *testing.T) {
	t.Parallel()
	begun := row("ko", "Korean")
	begun.Translated, begun.Reviewed, begun.Missing, begun.Segments = 30, 30, 70, 20
	for _, rows := range [][]parity.Row{{row("en", "English"), begun}, {begun, row("en", "English")}} {
		for _, g := range parity.Gaps(rows) {
			if g.Measure == "segments" {
				t.Errorf("%+v", g)
			}
		}
	}
	if got := begun.TextsSoFar("20"); got != "20 so far" {
		t.Errorf("its segments are told as %q", got)
	}
}

// Each text is there once in each language, as the check measured it, beside the fewest segments of any.
func TestEachTextIsSetBesideItselfInTheOtherLanguages(t *testing.T) {
	t.Parallel()
	v, report := sample(t)
	all := parity.Texts(v, report)
	inOne := slices.DeleteFunc(slices.Clone(report.Figures.Texts), func(f proof.TextFigures) bool { return !v.Speaks(f.Language) })
	if len(all) != len(inOne) || len(all) == 0 {
		t.Fatalf("%d texts of %d", len(all), len(inOne))
	}
	for i := range all[1:] {
		before, text := &all[i], &all[i+1]
		if text.Segments < text.Fewest || text.SamePlace(before) && (text.Fewest != before.Fewest ||
			slices.Index(v.Tags(), text.Language) <= slices.Index(v.Tags(), before.Language)) {
			t.Fatalf("%+v is beside %+v", text, before)
		}
	}
	whole := 0 // texts that are there in every language; what no recording can say is not offered on calls
	for i := range all {
		if n := len(v.Tags()); i+n <= len(all) && all[i].SamePlace(&all[i+n-1]) {
			whole++
		}
	}
	if whole < 50 {
		t.Errorf("only %d texts are there in every language", whole)
	}
}
