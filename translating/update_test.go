package translating

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"campusline/interchange"
	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/proof"
)

func TestNewTextsStandBehindTheOnesBeforeThem(t *testing.T) {
	t.Parallel()
	d := open(t, mainMenu, mainInSpanish)
	want := []string{"Hill School", "the office", "start over, begin again", "{district} is open until four.", "lunch", "food, cafeteria", "Today there is pizza."}
	slices.Sort(want)
	got := d.texts()
	if before := got[slices.Index(got, "food, cafeteria")-1]; before != "lunch" {
		t.Errorf("the words for lunch come after %q", before)
	}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if d.Changes != (Changes{New: 4}) {
		t.Errorf("got %+v", d.Changes)
	}
	if note := d.entry(t, "the office").Note; note != "Desks.\n" {
		t.Errorf("the heading became %q", note)
	}
}

func TestUpdatingTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	once := interchange.WritePO(open(t, mainMenu, mainInSpanish).Document)
	again := open(t, mainMenu, string(once))
	if again.Changes != (Changes{}) || string(interchange.WritePO(again.Document)) != string(once) {
		t.Errorf("%+v:\n%s", again.Changes, cmp.Diff(string(once), string(interchange.WritePO(again.Document))))
	}
}

// Every editor's day: a text is changed, taken out, and put back.
func TestAChangedTextKeepsItsTranslationAsStale(t *testing.T) {
	t.Parallel()
	first := string(interchange.WritePO(open(t, mainMenu, mainInSpanish).Document))

	d := open(t, strings.Replace(mainMenu, "open until four.", "open until five.", 1), first)
	e := d.entry(t, "{district} is open until five.")
	if !e.Stale || e.Earlier != "{district} is open until four." || e.Translation() != "{district} abre hasta las cuatro." || e.By != "M. Tran" {
		t.Errorf("got %+v", e)
	}
	if d.Changes != (Changes{Changed: 1}) {
		t.Errorf("got %+v", d.Changes)
	}

	// Changed once more, the translation is still that of the first.
	d = open(t, strings.Replace(mainMenu, "open until four.", "open until six.", 1), string(interchange.WritePO(d.Document)))
	if e := d.entry(t, "{district} is open until six."); e.Earlier != "{district} is open until four." {
		t.Errorf("got %+v", e)
	}
}

// A text that stands in two places is changed in one of them: both have a translation then.
func TestATextThatIsChangedInOneOfItsPlacesIsFollowedThere(t *testing.T) {
	t.Parallel()
	menu := mainMenu + "late:\n  keywords: [late]\n  choose:\n    1: {for: the office, go: main}\n"
	first := string(interchange.WritePO(open(t, menu, mainInSpanish).Document))
	d := open(t, strings.Replace(menu, "{for: the office, go: main}", "{for: the school office, go: main}", 1), first)
	if e := d.entry(t, "the school office"); !e.Stale || e.Earlier != "the office" || e.Translation() != "la oficina" {
		t.Errorf("got %+v", e)
	}
	if e := d.entry(t, "the office"); e.Stale || e.Translation() != "la oficina" {
		t.Errorf("got %+v", e)
	}
	if d.Changes != (Changes{Changed: 1}) {
		t.Errorf("got %+v", d.Changes)
	}
}

func TestAChangedTextIsKnownByItsWordsWhereNobodyHasNotedItsPlace(t *testing.T) {
	t.Parallel()
	d := open(t, strings.Replace(mainMenu, "open until four.", "open until five.", 1), mainInSpanish)
	if e := d.entry(t, "{district} is open until five."); !e.Stale || e.Earlier != "{district} is open until four." {
		t.Errorf("got %+v", e)
	}
}

func TestATextThatIsGoneIsKeptAndComesBackWithItsTranslation(t *testing.T) {
	t.Parallel()
	d := open(t, strings.Replace(mainMenu, `"{district} is open until four."`, "Welcome, everybody.", 1), mainInSpanish)
	if got := d.texts(); got[len(got)-1] != "({district} is open until four.)" || d.Changes.Gone != 1 {
		t.Errorf("%+v: %q", d.Changes, got)
	}
	d = open(t, mainMenu, string(interchange.WritePO(d.Document)))
	e := d.entry(t, "{district} is open until four.")
	if e.Gone || e.State != interchange.Approved || e.Translation() == "" || d.Changes.Back != 1 {
		t.Errorf("%+v: %+v", d.Changes, e)
	}
}

func TestWordsOfOnesOwnForWhatCampuslineSaysStay(t *testing.T) {
	t.Parallel()
	d := open(t, mainMenu, mainInSpanish+"\nmsgid \"Goodbye.\"\nmsgstr \"Que le vaya bien.\"\n")
	if e := d.entry(t, "Goodbye."); e.Gone || e.Translation() != "Que le vaya bien." || d.Changes.Gone > 0 {
		t.Errorf("%+v: %+v", d.Changes, e)
	}
}

// Whatever an editor does to the texts, no translation is lost, no text is missing, and none stands twice.
func TestUpdatingLosesNothing(t *testing.T) {
	t.Parallel()
	text := rapid.StringMatching(`(The|A) (office|school|bus) (is|was) (open|closed|late)( today| at (four|five))?\.`)
	rapid.Check(t, func(t *rapid.T) {
		var d interchange.Document
		for i, source := range rapid.SliceOfDistinct(text, rapid.ID[string]).Draw(t, "before") {
			d.Entries = append(d.Entries, interchange.Entry{Text: source, Forms: []string{"es " + source}, State: interchange.Draft, Gone: i%4 == 3})
		}
		now := rapid.SliceOfDistinct(text, rapid.ID[string]).Draw(t, "now")
		var wanted []Wanted
		for _, source := range now {
			wanted = append(wanted, Wanted{Entry: interchange.Entry{Text: source}})
		}
		after, _ := Update(d, wanted)
		var live, translations []string
		for _, e := range after.Entries {
			if !e.Gone {
				live = append(live, e.Text)
			}
			if e.Forms != nil {
				translations = append(translations, e.Translation())
			}
		}
		slices.Sort(live)
		slices.Sort(now)
		if !slices.Equal(live, now) {
			t.Errorf("the file has %q, the menus %q", live, now)
		}
		for _, e := range d.Entries {
			if !slices.Contains(translations, e.Translation()) {
				t.Errorf("%q is lost", e.Translation())
			}
		}
		again, changes := Update(after, wanted)
		if diff := cmp.Diff(after, again); diff != "" || changes != (Changes{}) {
			t.Errorf("it is not done after once: %+v\n%s", changes, diff)
		}
	})
}

// isName says whether a text is the name of a campus, which need not be translated.
func isName(v *menus.Version, text string) bool {
	return slices.ContainsFunc(v.Campuses, func(c *menus.Campus) bool { return c.Name == text })
}

func TestTheSampleIsBroughtUpToDateWithoutALoss(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	for _, tag := range v.Tags()[1:] {
		d, err := Open(v, proof.DefaultLimits(), tag)
		if err != nil {
			t.Fatal(err)
		}
		if d.Changes.Changed+d.Changes.Gone > 0 {
			t.Errorf("%s: %+v", tag, d.Changes)
		}
		for _, e := range d.Document.Entries {
			if _, translated := v.Translation(tag, e.Text); !translated && !isName(v, e.Text) {
				t.Errorf("%s: %q is not translated", tag, e.Text)
			}
		}
	}
}
