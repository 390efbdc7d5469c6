package answers_test

import (
	"strings"
	"testing"
	"time"

	"campusline/answers"
	"campusline/cases"
	"campusline/menus/menustest"
)

// sample is the sample district.
func sample(t testing.TB) *answers.District {
	t.Helper()
	files := menustest.Files(t)
	version := menustest.Load(t, files)
	rules, _ := cases.ReadRules(files, version)
	return &answers.District{Version: version, Rules: rules}
}

// now is a moment of the school year.
func now() time.Time { return time.Date(2026, 9, 8, 15, 0, 0, 0, time.UTC) }

// shared is an answer that stands, in English and Spanish.
func shared(id, english, spanish string) answers.Answer {
	until := now().AddDate(0, 1, 0)
	return answers.Answer{ID: id, State: answers.Published, ExpiresAt: &until, Words: map[string]answers.Words{
		"en": {Question: english, Answer: "Yes."}, "es": {Question: spanish, Answer: "Sí."},
	}}
}

func all() []answers.Answer {
	about := shared("tryouts", "When are soccer tryouts at the school?", "¿Cuándo son las pruebas de fútbol?")
	about.Campus = "oak-hill"
	return []answers.Answer{
		shared("bus-pass", "How do I get a bus pass?", "¿Cómo obtengo un pase de autobús?"),
		shared("immunizations", "Which immunizations does my child need for enrollment?", "¿Qué vacunas necesita mi hijo para la inscripción?"),
		shared("chromebook", "Who repairs a broken Chromebook?", "¿Quién repara un Chromebook roto?"),
		shared("tablet", "Who repairs a broken tablet?", "¿Quién repara una tableta rota?"),
		about,
	}
}

func TestAQuestionResemblesOneThatWasAnswered(t *testing.T) {
	t.Parallel()
	d, shared := sample(t), all()
	for _, test := range []struct{ asked, language, campus, answer string }{
		{"Hi, how can my daughter get a bus pass please?", "en", "", "bus-pass"},
		{"how do i get a bus pas", "en", "", "bus-pass"},
		{"which immunisations does he need for enrollment", "en", "", "immunizations"},
		{"¿Cómo puedo obtener un pase de autobús?", "es", "", "bus-pass"},
		{"My Chromebook is broken, who repairs it?", "en", "", "chromebook"},
		{"When are the soccer tryouts?", "en", "oak-hill", "tryouts"},
		// Rather none than a wrong one.
		{"When are the soccer tryouts?", "en", "pecan-creek", ""},
		{"When are the soccer tryouts?", "en", "", ""},
		{"The bus was late again and my child is crying", "en", "", ""},
		{"My son lost his pass on the way to the library and the teacher will not let him in", "en", "", ""},
		{"Who repairs what is broken?", "en", "", ""}, // it could be either
		{"Hello I have a question", "en", "", ""},
		{"¿Cómo puedo obtener un pase de autobús?", "vi", "", ""},
		{"", "en", "", ""},
	} {
		found := answers.Resembling(d.Version, shared, answers.Asked{Words: test.asked, Language: test.language, Campus: test.campus, At: now()})
		id := ""
		if found != nil {
			id = found.ID
		}
		if id != test.answer {
			t.Errorf("%q in %s resembles %q, not %q", test.asked, test.language, id, test.answer)
		}
	}
}

func TestNothingIsOfferedThatIsOver(t *testing.T) {
	t.Parallel()
	d, shared := sample(t), all()
	asked := answers.Asked{Words: "How do I get a bus pass?", Language: "en", At: *shared[0].ExpiresAt}
	if found := answers.Resembling(d.Version, shared, asked); found != nil {
		t.Errorf("%s is offered", found.ID)
	}
	if !shared[0].Over(*shared[0].ExpiresAt) || shared[0].Stands(*shared[0].ExpiresAt) {
		t.Error("it is not over at its end")
	}
	shared[0].Keywords = []string{"BusPass"}
	if answers.Called(shared, "buspass", now()) == nil || answers.Called(shared, "buspass", asked.At) != nil || answers.Called(shared, "", now()) != nil {
		t.Error("its keyword does not mean it exactly while it stands")
	}
}

func TestWhatIsPrivateIsFound(t *testing.T) {
	t.Parallel()
	d := sample(t)
	for words, looks := range map[string]string{
		"Call me at (512) 555-0177.":                      "a phone number",
		"Llame al 512.555.0177":                           "a phone number",
		"اتصل على ٥١٢٥٥٥٠١٧٧":                             "a phone number",
		"Write to a.parent@example.org":                   "a mail address",
		"Write to parent at home [at] example.org":        "a mail address",
		"Rafael Quintana may ride the bus.":               "somebody's name",
		"We told the family of Zoë Quillfeather so.":      "somebody's name",
		"Dígale a Xiomara Quintanilla que venga.":         "somebody's name",
		"Bring a paper with your address.":                "",
		"Oak Hill Elementary opens at 7:30 a.m.":          "",
		"Call Cedar Prairie ISD at 512-555-0100.":         "", // the district's own line
		"Ms. Brandt at Transportation helps you.":         "",
		"From 2026-08-12 to 2027-05-28. It costs $1,250.": "",
		"Los pases son gratis. Traiga un papel.":          "",
	} {
		found := d.Private(words, nil)
		if looks == "" && len(found) > 0 {
			t.Errorf("%q: %+v", words, found)
		} else if looks != "" && (len(found) != 1 || found[0].Looks != looks) {
			t.Errorf("%q is not %s: %+v", words, looks, found)
		}
	}
	if found := d.Private("Wait at Quintana Plaza.", []string{"Quintana Plaza"}); len(found) > 0 {
		t.Errorf("what is no name is taken for one: %+v", found)
	}
}

func TestAKeywordMeansNothingElse(t *testing.T) {
	t.Parallel()
	d := sample(t)
	a := shared("bus-pass", "How do I get a bus pass?", "¿Cómo obtengo un pase?")
	a.Keywords = []string{"buspass", "STOP", "person", "español", "4271", "volunteer"}
	told := strings.Join(d.Problems(&a), "\n")
	for i, word := range a.Keywords {
		if strings.Contains(told, "“"+word+"”") != (i > 0) {
			t.Errorf("of %q is told otherwise: %s", word, told)
		}
	}
	if !strings.Contains(told, "It has no words in Arabic.") {
		t.Errorf("that there is no Arabic is not told: %s", told)
	}
}

func TestWhoeverChangesAnAnswerIsAnAuthorOfIt(t *testing.T) {
	t.Parallel()
	d := sample(t)
	a := shared("bus-pass", "How do I get a bus pass?", "¿Cómo obtengo un pase?")
	for _, tag := range d.Version.Tags()[2:] {
		a.LeaveOut("castillo", tag, "later")
	}
	about := cases.Case{Topic: "bus pass", Team: "transportation"}
	if a.State != answers.Draft || d.Publish(&a, about, "whitfield", now(), now().AddDate(0, 1, 0)) == nil {
		t.Fatal("what was changed is published")
	}
	if d.Review(&a, about, "castillo", now()) == nil {
		t.Error("its author has looked it over")
	}
	if err := d.Review(&a, about, "whitfield", now()); err != nil {
		t.Fatal(err)
	}
	if err := d.Publish(&a, about, "whitfield", now(), now().AddDate(0, 1, 0)); err != nil {
		t.Fatal(err)
	}
	a.Write("whitfield", "en", answers.Words{Question: "How?", Answer: "So."})
	if a.Stands(now()) || d.Review(&a, about, "whitfield", now()) == nil {
		t.Error("who changed it can let it go")
	}
}

// Who may share everything may not share what is sensitive, and is told why.
func TestWhatIsSensitiveIsSharedByWhoeverMayShareItsTopic(t *testing.T) {
	t.Parallel()
	d := sample(t)
	a := shared("bus-pass", "How do I get a bus pass?", "¿Cómo obtengo un pase?")
	about := cases.Case{Topic: "bus pass", Team: "transportation", Sensitive: true}
	err := d.Publish(&a, about, "whitfield", now(), now().AddDate(0, 1, 0))
	if err == nil || !strings.Contains(err.Error(), `its case is sensitive, so it takes somebody with`+" `share` "+`in teams.yaml for the topic "bus pass"`) {
		t.Errorf("it says %v", err)
	}
}
