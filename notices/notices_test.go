package notices_test

import (
	"strings"
	"testing"

	"campusline/audio"
	"campusline/audio/audiotest"
	"campusline/menus/menustest"
	"campusline/notices"
)

func TestWordsAreGivenOneByOneOrInAFile(t *testing.T) {
	t.Parallel()
	words, err := notices.Words([]string{"en= Closed = no school. ", "es=Cerrado."})
	if err != nil || words["en"] != "Closed = no school." || words["es"] != "Cerrado." {
		t.Errorf("read %q, %v", words, err)
	}
	words, err = notices.Read("ice.yaml", []byte("en: Closed.\nes: >\n  Hoy está\n  cerrado.\n"))
	if err != nil || words["en"] != "Closed." || words["es"] != "Hoy está cerrado." {
		t.Errorf("read %q, %v", words, err)
	}
	for _, wrong := range [][]string{{"Closed."}, {"en="}, {"en=a", "en=b"}} {
		if _, err := notices.Words(wrong); err == nil {
			t.Errorf("%q was taken", wrong)
		}
	}
}

func TestAFileOfANoticeSaysOnWhichLineSomethingIsWrong(t *testing.T) {
	t.Parallel()
	for content, want := range map[string]string{
		"en: Closed.\nes Hoy no hay clases.\n":   "ice.yaml:2:1: There is no colon behind the language. Write `es: Hoy no hay clases.`",
		"es Hoy: no hay clases.\nen: Closed.\n":  "ice.yaml:1:1: There is no colon behind the language. Write `es: \"Hoy: no hay clases.\"`",
		"en: Closed.\nes:Hoy no hay clases.\n":   "ice.yaml:2:1: There is no space behind the colon of `es`. Write `es: Hoy no hay clases.`",
		"en: Closed.\nes: Cerrado.\nen: Open.\n": "ice.yaml:3:1: `en` is written twice here. Keep one of them",
		"en: Closed.\nes:\n":                     "ice.yaml:2:4: `es` has no words. Write them, or take the line out",
		"en: Closed: no school.\n":               "ice.yaml:1:1: Words with a colon in them need quotation marks around them. Write `en: \"Closed: no school.\"`",
		"- Closed.\n":                            "ice.yaml:1:1: This line does not begin with a language and a colon. Begin it like `es: Las escuelas están cerradas.`",
		"# nothing\n":                            "ice.yaml is empty",
	} {
		if _, err := notices.Read("ice.yaml", []byte(content)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q:\nwant %s\ngot  %v", content, want, err)
		}
	}
}

func TestAPreviewSaysWhatEachLanguageHears(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	long := strings.Repeat("All schools are closed today because of the snow. ", 6)
	heard, err := notices.Preview(v, map[string]string{"en": long, "es": "Hoy no hay clases.", "ur": "آج اسکول بند ہیں۔"}, nil)
	if err != nil || len(heard) != len(v.Tags()) {
		t.Fatalf("%d languages, %v", len(heard), err)
	}
	if got := notices.TooLong(heard); len(got) != 1 || got[0] != "English" {
		t.Errorf("too long in %v", got)
	}
	if got := notices.Missing(heard); len(got) != len(v.Tags())-3 {
		t.Errorf("missing in %v", got)
	}
	for _, h := range heard {
		if h.Language == "ur" && (h.Spoken || h.Seconds != 0 || h.Segments == 0) {
			t.Errorf("a language that is recorded is to be read only: %+v", h)
		}
	}
	if _, err := notices.Preview(v, map[string]string{"pt": "Fechado."}, nil); err == nil || !strings.Contains(err.Error(), "pt") {
		t.Errorf("of a language that the district does not have: %v", err)
	}
}

func TestARecordingIsPlayedInPlaceOfWords(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	words := map[string]string{"en": "Schools are closed today.", "ur": "آج اسکول بند ہیں۔"}
	sound, err := notices.Listen(words["ur"], audiotest.Recording("", 2, 0.5), false)
	if err != nil || sound.Seconds != 2 || audio.SumAt(sound.Path) != audio.Sum(sound.Content) {
		t.Fatalf("it is played from %s and takes %v seconds, %v", sound.Path, sound.Seconds, err)
	}
	without, err := notices.Preview(v, words, nil)
	if got := notices.Unheard(without); err != nil || len(got) != 1 || got[0].Name != "Urdu" {
		t.Errorf("without it nothing is heard in %v, %v", got, err)
	}
	with, err := notices.Preview(v, words, map[string]notices.Sound{"ur": sound})
	if got := notices.Unheard(with); err != nil || len(got) > 0 {
		t.Errorf("with it nothing is heard in %v, %v", got, err)
	}
	for _, h := range with {
		if h.Language == "ur" && (!h.Recorded || h.Seconds != 2 || h.Segments == 0) {
			t.Errorf("what is recorded is heard as %+v", h)
		}
	}
}

func TestARecordingIsHeldToWhatRecordedPromptsAre(t *testing.T) {
	t.Parallel()
	const words = "Schools are closed."
	for want, content := range map[string][]byte{
		"neither an mp3 nor a plain wav": []byte("ice"),
		"Nothing is heard":               audiotest.Recording("", 2, 0.001),
		"too loud":                       audiotest.Recording("", 2, 3),
		"are the most for its words":     audiotest.Recording("", 30, 0.5),
		"larger than 4 MB":               make([]byte, notices.MostBytes+1),
	} {
		if _, err := notices.Listen(words, content, false); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
	if _, err := notices.Listen(words, audiotest.Recording("", 30, 0.5), true); err != nil {
		t.Errorf("half a minute that is meant is refused: %v", err)
	}
	if _, err := notices.Listen(words, audiotest.Recording("", 61, 0.5), true); err == nil || !strings.Contains(err.Error(), "60 are the most") {
		t.Errorf("more than a minute: %v", err)
	}
	for _, wrong := range [][]string{{"ice.mp3"}, {"ur="}, {"=ice.mp3"}, {"ur=a.mp3", "ur=b.mp3"}} {
		if _, err := notices.Files(wrong); err == nil {
			t.Errorf("%q was taken", wrong)
		}
	}
}
