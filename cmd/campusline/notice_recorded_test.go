package main

import (
	"bytes"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"campusline/audio/audiotest"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

const (
	closedInEnglish = "Schools are closed today."
	closedInUrdu    = "آج اسکول بند ہیں۔"
)

// inUrdu are gateways of a district with a language that no voice speaks, on one database, and its notice command.
func inUrdu(t *testing.T) (one, two *gatewaytest.Line, notice func(...string) result) {
	t.Helper()
	district := audiotest.District(t)
	audiotest.Record(t, district)
	now := func(o *gateway.Options) { o.Now = time.Now }
	one = gatewaytest.Start(t, gatewaytest.Options{District: district, Gateway: now})
	two = gatewaytest.Start(t, gatewaytest.Options{District: district, Gateway: now, Database: one.Database})
	return one, two, func(args ...string) result {
		t.Helper()
		if args[0] == "put" {
			args = append(args, "--district", district, "--by", "reyes", "--why", "ice", "--until", "2099-12-18 18:00",
				"--words", "en="+closedInEnglish, "--words", "ur="+closedInUrdu)
		}
		return campusline(t, append(append([]string{"notice"}, args...), "--database", one.Database)...)
	}
}

// heardAfter is what a caller hears who has pressed a key for their language.
func heardAfter(line *gatewaytest.Line, key string) []phone.Utterance {
	call := line.Call(gatewaytest.Parent, audiotest.Line, phone.Anonymous()).Press(key)
	defer call.HangUp()
	return call.Heard()
}

// heardFirst waits until callers in a language hear something first, and gives it.
func heardFirst(t *testing.T, line *gatewaytest.Line, key, words string) phone.Utterance {
	t.Helper()
	for began := time.Now(); time.Since(began) < 10*time.Second; time.Sleep(50 * time.Millisecond) {
		for _, u := range heardAfter(line, key) {
			if u.Text == words {
				return u
			}
		}
	}
	t.Fatalf("%q is never heard", words)
	return phone.Utterance{}
}

func isHeard(line *gatewaytest.Line, key, words string) bool {
	for _, u := range heardAfter(line, key) {
		if strings.Contains(u.Text, words) {
			return true
		}
	}
	return false
}

func TestANoticeInALanguageThatNoVoiceSpeaksIsPlayedFromItsRecording(t *testing.T) {
	t.Parallel()
	one, two, notice := inUrdu(t)
	sound := audiotest.Recording(closedInUrdu, 2, 0.5)
	file := filepath.Join(t.TempDir(), "ice.wav")
	audiotest.Put(t, file, sound)
	put := notice("put", "--recording", "ur="+file).ends(t, 0).says(t, "2.0", closedInUrdu+"  (recorded)")
	if put.err != "" {
		t.Errorf("it warns: %s", put.err)
	}
	for name, line := range map[string]*gatewaytest.Line{"one": one, "another": two} {
		began := time.Now()
		u := heardFirst(t, line, "2", closedInUrdu)
		if took := time.Since(began); took > 4*time.Second {
			t.Errorf("at %s replica it is heard after %s", name, took)
		}
		if got := fetched(t, line, u.URL); !bytes.Equal(got, sound) {
			t.Errorf("%s replica plays %d bytes, not the %d of the recording", name, len(got), len(sound))
		}
		if u := heardFirst(t, line, "1", closedInEnglish); u.URL != "" {
			t.Errorf("in English is played %s", u.URL)
		}
	}
	if isHeard(one, "1", closedInUrdu) || isHeard(one, "2", closedInEnglish) {
		t.Error("somebody hears another's language")
	}
	one.Text(gatewaytest.Parent, audiotest.Line, "اردو").Say(closedInUrdu)

	rows := table(t, notice("list", "--format", "csv").ends(t, 0).out)
	if len(rows) != 1 || rows[0]["recorded"] != "ur" {
		t.Fatalf("listed are %v", rows)
	}
	notice("end", rows[0]["id"], "--by", "cole").ends(t, 0)
	for began := time.Now(); isHeard(one, "2", closedInUrdu) || isHeard(one, "1", closedInEnglish); time.Sleep(50 * time.Millisecond) {
		if time.Since(began) > 10*time.Second {
			t.Fatal("it is heard after it was ended")
		}
	}
	campusline(t, "replay", "--database", one.Database, "--on", one.Gateway.Version().Hash).ends(t, 0).says(t, "identical")
}

func TestWhoPutsANoticeIsToldInWhichLanguageNobodyHearsIt(t *testing.T) {
	t.Parallel()
	line, _, notice := inUrdu(t)
	notice("put", "--preview").ends(t, 0).complains(t, "Callers in Urdu hear nothing of it", "--recording ur=FILE")
	notice("put").ends(t, 0).complains(t, "Callers in Urdu hear nothing of it")
	heardFirst(t, line, "1", closedInEnglish)
	if got := heardAfter(line, "2"); len(got) == 0 || isHeard(line, "2", closedInUrdu) {
		t.Errorf("without a recording is heard %v", got)
	}
}

func TestARecordingThatCannotBePlayedIsRefused(t *testing.T) {
	t.Parallel()
	_, _, notice := inUrdu(t)
	folder := t.TempDir()
	recording := func(name string, content []byte) string {
		file := filepath.Join(folder, name)
		audiotest.Put(t, file, content)
		return file
	}
	silent := recording("silent.wav", audiotest.Recording("", 2, 0.001))
	good := recording("good.wav", audiotest.Recording("", 2, 0.5))
	notice("put", "--recording", "ur="+silent).ends(t, 2).complains(t, "silent.wav", "Nothing is heard")
	notice("put", "--recording", "ur="+recording("ice.txt", []byte("ice"))).ends(t, 2).complains(t, "ice.txt", "mp3")
	notice("put", "--recording", "ur="+filepath.Join(folder, "none.wav")).ends(t, 2).complains(t, "none.wav cannot be read")
	notice("put", "--recording", "es="+good).ends(t, 2).complains(t, "es has a recording and no words")
	notice("put", "--recording", good).ends(t, 2).complains(t, "should be a language and its recording")
	notice("list").ends(t, 0).says(t, "Nothing stands in front of any line.")
}

// fetched is what the carrier gets from where a recording is played, without a signature.
func fetched(t *testing.T, line *gatewaytest.Line, url string) []byte {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, line.Gateway.URL()+strings.TrimPrefix(url, gatewaytest.PublicURL), nil)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	content, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("%s is answered %d, %v", url, resp.StatusCode, err)
	}
	return content
}
