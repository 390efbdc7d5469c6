package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"campusline/rehearsal"
)

func TestWhatACallerHearsIsSaidWithoutAServer(t *testing.T) {
	t.Parallel()
	campusline(t, "hear", "--at", "2026-12-18 15:40", "--line", "+15125550100", "--lang", "es", "2", "silence", "silence").ends(t, 0).
		says(t, "Friday 18 December 2026, 15:40: a call to District line", "in Spanish, by somebody known",
			"Bienvenidos a Cedar Prairie ISD", "> presses 2", "> says nothing", "no escuché nada", "> says nothing", "the line waits for keys or words")
}

func TestWhoIsHeardCanBeChosen(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	hear := func(args ...string) result {
		return campusline(t, append([]string{"hear", "--district", folder}, args...)...).ends(t, 0)
	}
	hear("4").says(t, "by a new caller", "The map is on its way.", "texts the caller: Meadow Elementary is at 1 Meadow Lane.")
	hear("--no-number", "4").says(t, "by somebody without a number", "I cannot send a text to this number.")
	hear("--no-texts", "--known", "4").says(t, "by somebody known who wants no texts", "I cannot send a text to this number.")
	hear("--text", "bus", "17").says(t, `> texts "bus"`, "Which route?", `> texts "17"`, "Is the bus late?", "the line waits for a text")
	hear("0", "busy", "record:5").says(t, "rings the office", "the desk is busy", "leaves a message of 5 s", "logs a question")
}

func TestARehearsalIsWrittenAsJSON(t *testing.T) {
	t.Parallel()
	r := campusline(t, "hear", "--format", "json", "--district", meadow(t), "0", "answers").ends(t, 0)
	var transcript rehearsal.Transcript
	if err := json.Unmarshal([]byte(r.out), &transcript); err != nil {
		t.Fatalf("%v in\n%s", err, r.out)
	}
	if transcript.Ended != "person" || len(transcript.Exchanges) != 3 {
		t.Errorf("the call is written as\n%s", r.out)
	}
}

func TestWhatCannotBeHeardIsTold(t *testing.T) {
	t.Parallel()
	for want, args := range map[string][]string{
		"--lang should be one of [en es], not fr":                        {"--lang", "fr"},
		"512-555-0188 is not a line of Meadow ISD. It has +15125550100 ": {"--line", "512-555-0188"},
		`"12" is not a phone number`:                                     {"--line", "12"},
		"--at should be like":                                            {"--at", "whenever"},
	} {
		campusline(t, append([]string{"hear", "--district", meadow(t)}, args...)...).ends(t, 2).complains(t, want)
	}
	campusline(t, "hear", "--district", broken(t)).ends(t, 2).complains(t, "the menus have problems", "`ofice` is not a desk")
	campusline(t, "hear", "--district", meadow(t), "1", "2", "silence").ends(t, 0).
		says(t, "Lunch today is pizza.").complains(t, `it is over before "2 silence"`)
	campusline(t, "hear", "--district", meadow(t), "2", "record").ends(t, 1).
		says(t, "Which route?").complains(t, "no message is asked for here")
}

// A transcript's command makes the same call on the simulated phone.
func TestTheScriptOfATranscriptReplaysIt(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	version, err := loaded(folder)
	if err != nil {
		t.Fatal(err)
	}
	call, err := (&hearCommand{At: "2026-09-08 10:00"}).call(version)
	if err != nil {
		t.Fatal(err)
	}
	transcript, err := call.Play("2", "silence", "17", "0", "no-answer", "record:20")
	if err != nil {
		t.Fatal(err)
	}
	script := transcript.Script()
	r := campusline(t, append([]string{script[0], "--district", folder}, script[1:]...)...).ends(t, 0)
	var said []string
	for _, s := range transcript.Heard() {
		said = append(said, s.Words)
	}
	if len(said) < 6 {
		t.Fatalf("only this is heard: %s", strings.Join(said, " / "))
	}
	r.says(t, said...)
}

// What has no words in another language yet keeps nobody from hearing it, so it is not told instead of what does.
func TestWhatKeepsMenusFromBeingHeardIsToldFirst(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	edit(t, folder, "menus/main.yaml", "go: lunch}", "go: lnuch}")
	odd := "aaa:\n  say: Nobody has translated this.\n  go: main\n"
	if err := os.WriteFile(filepath.Join(folder, "menus", "aaa.yaml"), []byte(odd), 0o600); err != nil {
		t.Fatal(err)
	}
	campusline(t, "hear", "--district", folder).ends(t, 2).complains(t, "The first is: menus/main.yaml:", "`lnuch` is not a menu")
}
