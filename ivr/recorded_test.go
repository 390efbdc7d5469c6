package ivr_test

import (
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"campusline/audio/audiotest"
	"campusline/conversation"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// recorded starts a gateway of the district with a language that no voice speaks, of which everything is recorded but
// what has one of these words.
func recorded(t *testing.T, but ...string) (line *gatewaytest.Line, folder string) {
	t.Helper()
	folder = audiotest.District(t)
	audiotest.Record(t, folder, but...)
	return gatewaytest.Start(t, gatewaytest.Options{District: folder}), folder
}

func TestAWholeCallInALanguageThatNoVoiceSpeaksIsPlayed(t *testing.T) {
	t.Parallel()
	line, _ := recorded(t)
	call := line.Call(parent, audiotest.Line).Hears("For English, press 1.", "اردو کے لیے، 2 دبائیں۔")
	call.Press("2").Hears("اسکول کے اوقات: 1 دبائیں۔")
	call.Press("1").Hears("کون سا اسکول؟")
	call.Press("101").Hears("Elm Street School", "بند ہونے کا وقت:", "آج", "4", "30")
	call.Press("3").Hears("براہ کرم اپنا پیغام چھوڑیں۔").AsksForMessage().Record(9).Hears("شکریہ۔", "خدا حافظ۔").Ends()
	for _, e := range call.Transcript().Events[4:] {
		if e.Kind == phone.Says {
			t.Errorf("a voice says %q", e.Text)
		}
	}
}

func TestTheSampleOfACodeIsPlayedDigitByDigitTwice(t *testing.T) {
	t.Parallel()
	line, _ := recorded(t)
	call := line.Call(parent, audiotest.Line).Press("2").Press("3").Record(9)
	digits := ""
	for _, u := range call.Heard() {
		if len(u.Text) == 1 {
			digits += u.Text
		}
	}
	if n := len(digits); n < 8 || digits[:n/2] != digits[n/2:] {
		t.Errorf("the digits of the case are played as %s", digits)
	}
}

func TestASentenceOfWhichSomethingIsMissingIsLeftOutAndTheOthersArePlayed(t *testing.T) {
	t.Parallel()
	line, _ := recorded(t, "Elm Street")
	line.Call(parent, audiotest.Line).Press("2").Press("1").Press("101").
		HearsNot("Elm", "بند ہونے کا وقت:").Hears("اسکول کے اوقات: 1 دبائیں۔").Asks()
}

func TestWhoWouldHearNothingIsToldSorryAndGetsAPerson(t *testing.T) {
	t.Parallel()
	line, _ := recorded(t, "اسکول کے اوقات", "دفتر", "پیغام چھوڑنے")
	line.Call(parent, audiotest.Line).Press("2").Hears("معذرت، ہماری طرف").ReachesDesk(audiotest.Desk)
}

func TestALanguageOfWhichNothingIsRecordedIsNotOfferedOnCallsAndItsTextsWork(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{District: audiotest.District(t)})
	line.Text(parent, audiotest.Line, "hello").Say("2: اردو")
	line.Text(parent, audiotest.Line, "2").Say("اسکول کے اوقات")
	call := line.Call("+15125550177", audiotest.Line).Hears("For English, press 1.").HearsNot("2")
	call.Speak("Urdu").HearsIn(audiotest.Voice)
	line.Call(parent, audiotest.Line).HearsIn(audiotest.Voice)
}

// fetch gets a path as the carrier does, without a signature.
func fetch(t *testing.T, line *gatewaytest.Line, path string, header ...string) (*http.Response, []byte) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, line.Gateway.URL()+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, body
}

// greeting is where the recording is played from with which a caller is offered the language.
func greeting(t *testing.T, line *gatewaytest.Line) string {
	t.Helper()
	for _, u := range line.Call(parent, audiotest.Line, phone.Anonymous()).Heard() {
		if u.URL != "" {
			return strings.TrimPrefix(u.URL, gatewaytest.PublicURL)
		}
	}
	t.Fatal("nothing is played")
	return ""
}

func TestARecordingIsServedOnceAndForAll(t *testing.T) {
	t.Parallel()
	line, _ := recorded(t)
	path := greeting(t, line)
	resp, content := fetch(t, line, path)
	for name, want := range map[string]string{
		"Content-Type": "audio/wav", "Cache-Control": "public, max-age=31536000, immutable",
	} {
		if got := resp.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if resp.StatusCode != http.StatusOK || len(content) < 1000 {
		t.Errorf("status %d, %d bytes", resp.StatusCode, len(content))
	}
	if again, _ := fetch(t, line, path, "If-None-Match", resp.Header.Get("ETag")); again.StatusCode != http.StatusNotModified {
		t.Errorf("asked for again with its tag: status %d", again.StatusCode)
	}
	if part, some := fetch(t, line, path, "Range", "bytes=0-9"); part.StatusCode != http.StatusPartialContent || len(some) != 10 {
		t.Errorf("a part of it: status %d, %d bytes", part.StatusCode, len(some))
	}
	for _, wrong := range []string{"/audio/", "/audio/0/x.wav", "/audio/0123456789abcdef0123456789abcdef/x.wav", path[:len(path)/2]} {
		if got, _ := fetch(t, line, wrong); got.StatusCode != http.StatusNotFound {
			t.Errorf("%s: status %d", wrong, got.StatusCode)
		}
	}
}

func TestAnotherRecordingHasAnotherAddressAndACallUnderWayStillGetsItsOwn(t *testing.T) {
	t.Parallel()
	line, folder := recorded(t)
	before := greeting(t, line)
	version := line.Gateway.Version()
	for _, r := range version.Recorded(audiotest.Tag).Recordings() {
		if r.Path == before {
			audiotest.Put(t, filepath.Join(folder, filepath.FromSlash(r.File)), audiotest.Recording("", 3, 0.5))
		}
	}
	waitFor(t, "the new recording is served", func() bool { return line.Gateway.Version().Hash != version.Hash })
	if after := greeting(t, line); after == before {
		t.Error("another recording is played from the same address")
	}
	if resp, _ := fetch(t, line, before); resp.StatusCode != http.StatusOK {
		t.Errorf("the old recording: status %d", resp.StatusCode)
	}
}

func TestAReplicaServesTheRecordingsOfAVersionThatItHasNotRead(t *testing.T) {
	t.Parallel()
	line, _ := recorded(t)
	path := greeting(t, line)
	content, err := conversation.NewVersions(line.Store).Recording(context.Background(), path)
	if _, served := fetch(t, line, path); err != nil || string(content) != string(served) {
		t.Errorf("it has %d bytes (%v), not %d", len(content), err, len(served))
	}
}

func TestRecordingsComeBackWithAPublishedVersion(t *testing.T) {
	t.Parallel()
	line, folder := recorded(t)
	if err := os.RemoveAll(filepath.Join(folder, "translations", "audio")); err != nil {
		t.Fatal(err)
	}
	kept, err := line.Store.Version(t.Context(), line.Gateway.Version().Hash)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(kept.Files); n < 100 {
		t.Errorf("the version is kept with %d files", n)
	}
}
