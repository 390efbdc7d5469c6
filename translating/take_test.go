package translating

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/interchange"
	"campusline/menus/menustest"
	"campusline/proof"
)

// told are the refusals as they are told, without the fix.
func told(taken Taken) []string {
	var all []string
	for _, r := range taken.Refused {
		all = append(all, fmt.Sprintf("%d %s: %s", r.Line, r.Of, r.Text))
	}
	return all
}

func TestWhatIsExportedComesBackUnchanged(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	for _, tag := range v.Tags()[1:] {
		for _, format := range []interchange.Format{interchange.PO, interchange.XLIFF, interchange.CSV} {
			t.Run(tag+" as "+string(format), func(t *testing.T) {
				t.Parallel()
				d, err := Open(v, proof.DefaultLimits(), tag)
				if err != nil {
					t.Fatal(err)
				}
				before := string(interchange.WritePO(d.Document))
				taken := d.Take(interchange.Read(interchange.Write(d.Document, format), format))
				if taken.Changed > 0 || len(taken.Refused) > 0 || taken.Same == 0 {
					t.Errorf("%+v", taken)
				}
				if diff := cmp.Diff(before, string(interchange.WritePO(d.Document))); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}

const sheet = "text (en),translation (es),state,by,on,look again\n"

func (d *Desk) takeSheet(rows string) Taken {
	return d.Take(interchange.Read([]byte(sheet+rows), interchange.CSV))
}

func TestWhatDoesNotFitIsRefusedAndTheRestIsTaken(t *testing.T) {
	t.Parallel()
	d := open(t, mainMenu, mainInSpanish)
	taken := d.takeSheet(`{district} is open until four.,El distrito abre hasta las cuatro.,approved
Today there is pizza.,Hoy hay {comida}.
Today there is soup.,Hoy hay sopa.
lunch,"almuerzo,,comida"
"start over, begin again","alto, de nuevo"
"food, cafeteria","comida, cafetería"
the office,,,,
`)
	want := []string{
		"2 {district} is open until four.: The translation has lost {district}.",
		"3 Today there is pizza.: The translation has {comida}, which the text it translates has not.",
		"4 Today there is soup.: There is no such text.",
		"5 lunch: There is nothing between two commas.",
		"6 start over, begin again: In Spanish, `alto` cannot be a keyword: phones and carriers understand it as starting, stopping or asking about texts.",
	}
	if diff := cmp.Diff(want, told(taken)); diff != "" {
		t.Error(diff)
	}
	for _, r := range taken.Refused {
		if r.Fix == "" {
			t.Errorf("%+v does not say what to do", r)
		}
	}
	if got := d.entry(t, "food, cafeteria").Translation(); taken.Changed != 1 || got != "comida, cafetería" {
		t.Errorf("%d taken: %q", taken.Changed, got)
	}
	if got := d.entry(t, "the office").Translation(); got != "la oficina" {
		t.Errorf("an empty cell made of it %q", got)
	}
	if got := d.entry(t, "lunch").Translation(); got != "almuerzo" {
		t.Errorf("what was refused has made of it %q", got)
	}
}

func TestAnotherKeyThanTheProductsIsRefused(t *testing.T) {
	t.Parallel()
	d, err := OpenOwn("es")
	if err != nil {
		t.Fatal(err)
	}
	taken := d.takeSheet("\"For {language}, press {key}.\",\"Para {language}, oprima {key}.\"\n\"For yes, press 1. For no, press 2.\",\"Para sí, oprima 2. Para no, oprima 3.\"\n")
	want := []string{"3 For yes, press 1. For no, press 2.: The translation does not name the same keys: 1, 2."}
	if diff := cmp.Diff(want, told(taken)); diff != "" {
		t.Error(diff)
	}
}

func TestAKeywordOfTwoMenusIsRefused(t *testing.T) {
	t.Parallel()
	d := open(t, mainMenu, mainInSpanish)
	taken := d.takeSheet("\"start over, begin again\",\"otra vez, almuerzo\"\n")
	if len(taken.Refused) != 1 || !strings.Contains(taken.Refused[0].Text, "`almuerzo` begins the menu") {
		t.Errorf("%+v", taken)
	}
}

func TestAnApprovalIsOfTheWordsThatWereApproved(t *testing.T) {
	t.Parallel()
	const text = "{district} is open until four."
	for _, test := range []struct {
		name, row string
		want      string
	}{
		{"other words with the old approval", "{district} cierra a las cuatro.,approved,M. Tran,2026-11-21", "{district} cierra a las cuatro. draft  "},
		{"other words with a new one", "{district} cierra a las cuatro.,approved,L. Ruiz,2026-11-23", "{district} cierra a las cuatro. approved L. Ruiz 2026-11-23"},
		{"the same words from before the approval", "{district} abre hasta las cuatro.,draft", "{district} abre hasta las cuatro. approved M. Tran 2026-11-21"},
		{"other words from before the approval", "{district} cierra a las cuatro.,draft", "{district} abre hasta las cuatro. approved M. Tran 2026-11-21"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			d := open(t, mainMenu, mainInSpanish)
			taken := d.takeSheet(text + "," + test.row + "\n")
			e := d.entry(t, text)
			if got := strings.Join([]string{e.Translation(), string(e.State), e.By, e.On}, " "); got != test.want {
				t.Errorf("got %q, want %q (%+v)", got, test.want, taken)
			}
		})
	}
}

func TestWhatCellsCollectAroundWordsIsTakenOff(t *testing.T) {
	t.Parallel()
	d := open(t, mainMenu, mainInSpanish)
	taken := d.takeSheet("lunch,\" comida \n\",draft\n")
	if got := d.entry(t, "lunch").Translation(); got != "comida" || taken.Changed != 1 {
		t.Errorf("it became %q: %+v", got, taken)
	}
	taken = d.takeSheet("lunch,\"  \",draft\n")
	if got := d.entry(t, "lunch").Translation(); got != "comida" || taken.Changed != 0 {
		t.Errorf("an empty cell made of it %q: %+v", got, taken)
	}
}

func TestADayMayBeAsASpreadsheetWritesIt(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{"2026-11-23": "2026-11-23", "11/23/2026": "2026-11-23", " 3/4/26 ": "2026-03-04", "": "", "yesterday": "refused", "23.11.": "refused"} {
		d := open(t, mainMenu, mainInSpanish)
		taken := d.takeSheet("lunch,comida,reviewed,\"L.\n Ruiz\"," + typed + "\n")
		e := d.entry(t, "lunch")
		if got := e.On; len(taken.Refused) == 0 && (got != want || e.By != "L. Ruiz") {
			t.Errorf("%q is kept as %q, of %q", typed, got, e.By)
		}
		if (len(taken.Refused) > 0) != (want == "refused") {
			t.Errorf("%q: %+v", typed, taken)
		}
	}
}

func TestWordsThatWereApprovedMeanwhileAreToldInTheRefusal(t *testing.T) {
	t.Parallel()
	d := open(t, mainMenu, mainInSpanish)
	taken := d.takeSheet("{district} is open until four.,{district} cierra a las cuatro.,draft\n")
	want := []string{"2 {district} is open until four.: Other words have been approved by M. Tran: “{district} abre hasta las cuatro.”."}
	if diff := cmp.Diff(want, told(taken)); diff != "" {
		t.Error(diff)
	}
}

const staleInSpanish = `msgid ""
msgstr ""
"Language: es\n"

#, fuzzy
#| msgid "Today there is soup."
msgid "Today there is pizza."
msgstr "Hoy hay sopa."
`

func TestAStaleTranslationIsUpToDateOnceSomebodyHasLookedAtIt(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, row   string
		stale       bool
		translation string
	}{
		{"changed", "Today there is pizza.,Hoy hay pizza.,draft,,,yes", false, "Hoy hay pizza."},
		{"found right", "Today there is pizza.,Hoy hay sopa.,draft,,,", false, "Hoy hay sopa."},
		{"not looked at", "Today there is pizza.,Hoy hay sopa.,draft,,,yes", true, "Hoy hay sopa."},
		{"made better, for what it was", "Today there is soup.,Hoy tenemos sopa.,draft,,,", true, "Hoy tenemos sopa."},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			d := open(t, mainMenu, staleInSpanish)
			taken := d.takeSheet(test.row + "\n")
			if e := d.entry(t, "Today there is pizza."); e.Stale != test.stale || e.Translation() != test.translation || len(taken.Refused) > 0 {
				t.Errorf("%+v, %+v", e, taken)
			}
		})
	}
}

func TestWhatAToolHasGuessedIsNotTaken(t *testing.T) {
	t.Parallel()
	d := open(t, mainMenu, mainInSpanish)
	taken := d.Take(interchange.ReadPO([]byte("#, fuzzy\nmsgid \"the office\"\nmsgstr \"el oficio\"\n")))
	if got := told(taken); len(got) != 1 || got[0] != "2 the office: This translation is marked as a guess." {
		t.Errorf("got %q", got)
	}
}

func TestWhatCannotBeReadIsToldBesideWhatIsTaken(t *testing.T) {
	t.Parallel()
	d := open(t, mainMenu, mainInSpanish)
	taken := d.Take(interchange.ReadPO([]byte("msgid \"lunch\"\nmsgstr comida\n\nmsgid \"Today there is pizza.\"\nmsgstr \"Hoy hay pizza.\"\n")))
	if got := told(taken); len(got) != 1 || got[0] != "2 : This line is not part of a translation." || taken.Changed != 1 {
		t.Errorf("got %q, %+v", got, taken)
	}
}
