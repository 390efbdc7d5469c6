package translations

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func lookup(t testing.TB, tag string) *Language {
	t.Helper()
	l, ok := Lookup(tag)
	if !ok {
		t.Fatalf("language %q is not shipped", tag)
	}
	return l
}

func TestTheLanguagesDistrictsNeedAreShipped(t *testing.T) {
	t.Parallel()
	for _, tag := range []string{
		"ar",
		"en",
		"es",
		"fr",
		"so",
		"ur",
		"vi",
		"zh-Hans",
		"zh-Hant",
		"ko",
		"hi",
		"te",
		"ht",
	} {
		if !slices.Contains(Shipped(), tag) {
			t.Errorf("%s is not shipped", tag)
		}
	}
	if _, ok := Lookup("ES"); ok {
		t.Error(`Lookup("ES") found a language; only exact tags are looked up`)
	}
}

func TestEveryLanguageKnowsItself(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		if l.Tag != tag || l.Name == "" || l.Spoken == "" || l.EnglishName == "" {
			t.Errorf("%s: incomplete: tag %q, name %q and %q, English name %q", tag, l.Tag, l.Name, l.Spoken, l.EnglishName)
		}
		for _, purpose := range slices.Concat(l.purpose.Begins, l.purpose.Ends) {
			if purpose != strings.ToLower(purpose) {
				t.Errorf("%s: purpose %q is not in lower case", tag, purpose)
			}
		}
	}
}

// declared collects the phrases that a file declares, by name.
func declared(t *testing.T, name string, phrases map[string]Phrase) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		for i, name := range spec.Names {
			text, err := strconv.Unquote(spec.Values[i].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			phrases[name.Name] = Phrase(text)
		}
		return false
	})
}

// constants returns the phrases that the files phrases*.go declare, by name.
func constants(t *testing.T) map[string]Phrase {
	t.Helper()
	names, err := filepath.Glob("phrases*.go")
	if err != nil {
		t.Fatal(err)
	}
	phrases := map[string]Phrase{}
	for _, name := range names {
		declared(t, name, phrases)
	}
	if len(phrases) < 40 {
		t.Fatalf("found only %d phrases", len(phrases))
	}
	return phrases
}

func TestEveryPhraseIsInEveryLanguage(t *testing.T) {
	t.Parallel()
	all := constants(t)
	for name, phrase := range all {
		if all[name+"One"] != "" {
			continue // it stands with the form for one
		}
		for _, tag := range Shipped() {
			text, ok := lookup(t, tag).Translate(string(phrase))
			if !ok || text == "" {
				t.Errorf("%s: %s is not translated: %q", tag, name, phrase)
				continue
			}
			want, got := placeholders(string(phrase)), placeholders(text)
			slices.Sort(want)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: placeholders of %s differ: %s", tag, name, diff)
			}
		}
	}
}

func TestWrittenPhrasesAreCheapToSend(t *testing.T) {
	t.Parallel()
	// Spanish has no plainer word for these than one with í or ú, which makes a text UCS-2.
	dear := []string{"HowYesNoWritten", "HowCampusWritten"}
	for name, phrase := range constants(t) {
		if !strings.HasSuffix(name, "Written") && !slices.Contains([]string{"OptedOut", "OptedIn", "HelpWanted"}, name) {
			continue
		}
		for _, tag := range []string{"en", "es", "fr", "so"} {
			cost := Measure(lookup(t, tag).Phrase(phrase))
			if cost.Encoding != "GSM-7" && !slices.Contains(dear, name) {
				t.Errorf("%s: %s needs %s", tag, name, cost.Encoding)
			}
			if cost.Segments != 1 {
				t.Errorf("%s: %s takes %d segments", tag, name, cost.Segments)
			}
		}
	}
}

func TestPhrase(t *testing.T) {
	t.Parallel()
	es := lookup(t, "es")
	if got, want := es.Phrase(Choice), "Para {choice}, oprima {key}."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := es.Phrase("Nobody translated this."); got != "Nobody translated this." {
		t.Errorf("an unknown phrase became %q", got)
	}
	if got := lookup(t, "en").Phrase(Choice); got != string(Choice) {
		t.Errorf("English changed its own phrase to %q", got)
	}
}

func TestWordsAreFolded(t *testing.T) {
	t.Parallel()
	if words := lookup(t, "es").Words(WordsMenu); !slices.Contains(words, "menu principal") {
		t.Errorf("%q lacks the folded form of «menú principal»", words)
	}
	if diff := cmp.Diff([]string{"today"}, lookup(t, "en").Words(WordsToday)); diff != "" {
		t.Error(diff)
	}
}

func TestTranslateKnowsTheBuiltInMenus(t *testing.T) {
	t.Parallel()
	source := "Our offices are closed now. They open {opens}."
	if got, _ := lookup(t, "es").Translate(source); got != "Nuestras oficinas están cerradas. Abren {opens}." {
		t.Errorf("got %q", got)
	}
	if got, _ := lookup(t, "en").Translate(source); got != source {
		t.Errorf("English: got %q", got)
	}
	if got, ok := lookup(t, "en").Translate("Bienvenidos."); ok {
		t.Errorf("a text that is not the product's was translated to %q", got)
	}
}

func TestLookingUpTextDoesNotAllocate(t *testing.T) {
	es := lookup(t, "es")
	allocations := testing.AllocsPerRun(100, func() {
		es.Phrase(Choice)
		es.Words(WordsYes)
		es.Translate("Thank you. Goodbye.")
	})
	if allocations != 0 {
		t.Errorf("%v allocations", allocations)
	}
}

func TestNoWordStandsInTwoListsOfALanguage(t *testing.T) {
	t.Parallel()
	lists := []Phrase{WordsYes, WordsNo, WordsRepeat, WordsBack, WordsPerson, WordsLanguage, WordsMenu}
	for _, tag := range Shipped() {
		in := map[string]Phrase{}
		for _, list := range lists {
			for _, word := range lookup(t, tag).Words(list) {
				if other, taken := in[word]; taken && other != list {
					t.Errorf("%s: %q stands for both %.10q and %.10q", tag, word, other, list)
				}
				in[word] = list
			}
		}
	}
}

func TestTheWordsThatATextOffersAreUnderstood(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		for offered, lists := range map[Phrase][]Phrase{
			EveryAnswerWritten: {WordsPerson, WordsBack, WordsMenu},
			HowDateWritten:     {WordsToday, WordsTomorrow},
			HelpWanted:         {WordsMenu},
		} {
			text := Fold(l.Phrase(offered))
			for _, list := range lists {
				if !slices.ContainsFunc(l.Words(list), func(word string) bool { return strings.Contains(text, word) }) {
					t.Errorf("%s: %q offers none of %q", tag, l.Phrase(offered), l.Phrase(list))
				}
			}
		}
	}
}
