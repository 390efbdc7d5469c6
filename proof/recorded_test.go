package proof

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"campusline/audio"
	"campusline/audio/audiotest"
	"campusline/menus"
)

// listened are the findings about what is recorded of a folder, by rule.
func listened(t *testing.T, folder string) map[string][]menus.Problem {
	t.Helper()
	r := Check(audiotest.Version(t, folder), Options{Listener: audio.NewListener("")})
	found := map[string][]menus.Problem{}
	for _, f := range append(r.Findings, r.Notes...) {
		switch f.Rule {
		case noVoice, notRecorded, nothingHeard, badRecording, recordingUnused, machineSpeaks:
			found[f.Rule] = append(found[f.Rule], f.Problem)
		}
	}
	return found
}

// only wants one finding of a rule and none of any other, and gives it.
func only(t *testing.T, found map[string][]menus.Problem, rule string) menus.Problem {
	t.Helper()
	if len(found) != 1 || len(found[rule]) != 1 {
		t.Fatalf("want only “%s”, found %v", rule, found)
	}
	return found[rule][0]
}

// fileOf is the file in which some words are recorded.
func fileOf(t *testing.T, folder, words string) string {
	t.Helper()
	for _, r := range audiotest.Version(t, folder).Expected(audiotest.Tag).Recordings() {
		if r.Words == words {
			return filepath.Join(folder, filepath.FromSlash(r.File))
		}
	}
	t.Fatalf("%q is not to be recorded", words)
	return ""
}

const question = "کون سا اسکول؟"

func TestALanguageThatNoVoiceSpeaksIsNotOfferedUntilItIsRecorded(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	p := only(t, listened(t, folder), noVoice)
	if p.Severity != menus.Warning || !strings.Contains(p.Text, "No voice speaks Urdu, and nothing is recorded in it") ||
		!strings.Contains(p.Fix, "`campusline audio list --lang ur`") {
		t.Errorf("it is told as %s", p)
	}
	audiotest.Record(t, folder)
	if found := listened(t, folder); len(found) > 0 {
		t.Errorf("everything is recorded, and told is %v", found)
	}
}

func TestWhatIsMissingIsCountedOnce(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	audiotest.Record(t, folder, "Elm Street School", "Bell School", "شکریہ۔")
	p := only(t, listened(t, folder), notRecorded)
	if p.Severity != menus.Warning || !strings.Contains(p.Text, " are missing, the first “") || !strings.Contains(p.Fix, "--missing") {
		t.Errorf("it is told as %s", p)
	}
}

func TestWhereACallerWouldHearNothingTheMenusAreRefusedAndTheCallIsShown(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	audiotest.Record(t, folder, "اسکول کے اوقات", "دفتر", "پیغام چھوڑنے")
	r := Check(audiotest.Version(t, folder), Options{})
	if !r.Refused() {
		t.Error("the menus are not refused")
	}
	for _, f := range r.Findings {
		if f.Rule == nothingHeard && f.Menu == "main" && f.Call != nil {
			return
		}
	}
	t.Errorf("the silent question is not told: %v", r.Findings)
}

func TestEveryRecordingIsListenedTo(t *testing.T) {
	t.Parallel()
	draft := audiotest.WAV(audiotest.Format{Form: 7, Channels: 1, Rate: 8000, Bits: 8}, make([]byte, 8000), question, "machine-made draft")
	for name, c := range map[string]struct {
		content  []byte
		rule     string
		severity menus.Severity
		want     string
	}{
		"silent":     {audiotest.Recording("", 1, 0), badRecording, menus.Error, "Nothing is heard"},
		"too loud":   {audiotest.Recording("", 1, 2), badRecording, menus.Warning, "crackles"},
		"too long":   {audiotest.Recording("", 9, 0.5), badRecording, menus.Warning, "takes 9.0 seconds; 3 are the most"},
		"by machine": {draft, machineSpeaks, menus.Note, " 1 were made by a machine"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := audiotest.District(t)
			audiotest.Record(t, folder)
			audiotest.Put(t, fileOf(t, folder, question), c.content)
			p := only(t, listened(t, folder), c.rule)
			if p.Severity != c.severity || !strings.Contains(p.Text, c.want) {
				t.Errorf("it is told as %s", p)
			}
		})
	}
}

func TestAFileThatIsNotPlayedIsMissingToo(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	audiotest.Record(t, folder)
	audiotest.Put(t, fileOf(t, folder, question), []byte("not a sound"))
	found := listened(t, folder)
	if len(found[badRecording]) != 1 || found[badRecording][0].Severity != menus.Error || len(found[notRecorded]) != 1 {
		t.Errorf("told is %v", found)
	}
}

func TestAChangedSentenceIsMissingAndItsOldRecordingIsNotUsed(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	audiotest.Record(t, folder)
	file := filepath.Join(folder, "translations", "ur.po")
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	audiotest.Put(t, file, []byte(strings.Replace(string(content), "خدا حافظ۔", "اللہ حافظ۔", 1)))
	found := listened(t, folder)
	if len(found[recordingUnused]) != 1 || len(found[notRecorded]) != 1 {
		t.Errorf("told is %v", found)
	}
}

func TestWordsThatNobodyCanRecordAreTold(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	audiotest.Record(t, folder)
	v := audiotest.Version(t, folder)
	v.Campuses[0].Name = "Elm Academy" // a name that was not known when it was loaded
	r := Check(v, Options{})
	for _, f := range r.Findings {
		if f.Rule == notRecorded && strings.Contains(f.Text, "elm academy") {
			return
		}
	}
	t.Errorf("told is %v", r.Findings)
}
