package menus_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"campusline/audio"
	"campusline/audio/audiotest"
	"campusline/menus"
)

// expected are the words that have to be recorded, with the places where they are said.
func expected(v *menus.Version) map[string]string {
	all := map[string]string{}
	for _, r := range v.Expected(audiotest.Tag).Recordings() {
		all[r.Words] = strings.Join(r.Places, ", ")
	}
	return all
}

func TestASentenceIsRecordedWholeOrAsWhatStandsBetweenTheNamesInBraces(t *testing.T) {
	t.Parallel()
	words := expected(audiotest.Version(t, audiotest.District(t)))
	for want, where := range map[string]string{
		"کون سا اسکول؟":                  "menus/main.yaml:16",
		"بند ہے۔":                        "menus/main.yaml:27",
		"کھلنے کا وقت:":                  "the product, menus/main.yaml:27, menus/main.yaml:32",
		"Elm Street School":              "campuses.yaml",
		"Two Rivers ISD":                 "district.yaml",
		"مرکزی دفتر":                     "district.yaml:10",
		"خزاں کی چھٹیاں":                 "calendar.yaml:7",
		"اردو کے لیے، 2 دبائیں۔":         "district.yaml",
		"پیغام چھوڑنے کے لیے، 3 دبائیں۔": "menus/main.yaml:10",
		"100":  "the product",
		"جمعہ": "the product",
		"معذرت، کچھ سنائی نہیں دیا۔": "the product",
	} {
		if where != words[want] {
			t.Errorf("%q is expected at %q, want %q", want, words[want], where)
		}
	}
	for said := range words {
		if strings.ContainsAny(said, "{}") || strings.Contains(said, "Elm Street,") {
			t.Errorf("%q is to be recorded", said)
		}
	}
}

func TestALanguageIsOfferedOnCallsOnceSomethingOfItIsRecorded(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	offers := func(channel menus.Channel) string {
		v := audiotest.Version(t, folder)
		state := v.Start(v.Lines[0], channel, "en")
		state.Menu = "tongue"
		var names []string
		for _, o := range v.Offers(state) {
			names = append(names, o.Key+" "+o.Words)
		}
		return strings.Join(names, ", ")
	}
	startsIn := func(channel menus.Channel) string {
		v := audiotest.Version(t, folder)
		return v.Start(v.Lines[0], channel, audiotest.Tag).Language
	}
	if call, text := offers(menus.Call), offers(menus.Text); call != "1 English" || text != "1 English, 2 اردو" {
		t.Errorf("before, a call offers %s and a text %s", call, text)
	}
	if call, text := startsIn(menus.Call), startsIn(menus.Text); call != "en" || text != audiotest.Tag {
		t.Errorf("before, a known caller is spoken to in %s and answered in %s", call, text)
	}
	audiotest.Record(t, folder)
	if call := offers(menus.Call); call != "1 English, 2 اردو" || startsIn(menus.Call) != audiotest.Tag {
		t.Errorf("recorded, a call offers %s", call)
	}
}

func TestAVersionIsMadeOfItsRecordingsToo(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	audiotest.Record(t, folder)
	v := audiotest.Version(t, folder)
	again, problems := menus.Load(menus.Files(v.Files))
	if again == nil {
		t.Fatal(problems)
	}
	if again.Hash != v.Hash || len(again.Recorded(audiotest.Tag).Missing()) != 0 {
		t.Errorf("read back it is %s with %d missing, was %s", again.Hash, len(again.Recorded(audiotest.Tag).Missing()), v.Hash)
	}
	i := slices.IndexFunc(v.Recorded(audiotest.Tag).Recordings(), func(r *audio.Recording) bool { return r.Words == "کون سا اسکول؟" })
	file := v.Recorded(audiotest.Tag).Recordings()[i].File
	audiotest.Put(t, filepath.Join(folder, filepath.FromSlash(file)), audiotest.Recording("", 7, 0.5))
	if audiotest.Version(t, folder).Hash == v.Hash {
		t.Error("with another recording it has the same hash")
	}
	if err := os.WriteFile(filepath.Join(folder, "translations", "audio", audiotest.Tag, "README.md"), []byte("who spoke"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, kept := audiotest.Version(t, folder).Files["translations/audio/ur/README.md"]; kept {
		t.Error("what is no recording belongs to the version")
	}
}

func TestWhatIsRecordedTakesAsLongAsItsRecordings(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	saying := menus.Saying{Language: audiotest.Tag, Words: "کون سا اسکول؟"}
	if got := audiotest.Version(t, folder).Seconds(saying); got != 1.2 {
		t.Errorf("an estimate is %v s", got)
	}
	audiotest.Record(t, folder)
	if got := audiotest.Version(t, folder).Seconds(saying); got != 1.4 {
		t.Errorf("recorded it takes %v s", got)
	}
}
