package rehearsal_test

import (
	"slices"
	"strings"
	"testing"

	"campusline/menus"
	"campusline/rehearsal"
)

var (
	key      = menus.Expect{Awaiting: menus.AnAnswer, Digits: 1}
	keys     = menus.Expect{Awaiting: menus.AnAnswer}
	message  = menus.Expect{Awaiting: menus.ARecording}
	ringing  = menus.Expect{Awaiting: menus.ADesk}
	hangs    = menus.Input{Kind: menus.Connected, Words: menus.LeftLine}
	recorded = func(seconds int, key string) menus.Input {
		return menus.Input{Kind: menus.Recorded, Words: "recording", Seconds: seconds, Key: key}
	}
)

func TestAWordOfAScriptIsReadByWhatIsAwaited(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		word     string
		awaiting menus.Expect
		want     menus.Input
	}{
		{"2", key, menus.Input{Kind: menus.Keys, Words: "2"}},
		{"#", key, menus.Input{Kind: menus.Keys, Words: "#"}},
		{"*", key, menus.Input{Kind: menus.Keys, Words: "*"}},
		{"101", keys, menus.Input{Kind: menus.Keys, Words: "101"}},
		{"101#", keys, menus.Input{Kind: menus.Keys, Words: "101"}},
		{"#", keys, menus.Input{Kind: menus.Silence}},
		{"*0", keys, menus.Input{Kind: menus.Keys, Words: "*0"}},
		{"silence", keys, menus.Input{Kind: menus.Silence}},
		{"", key, menus.Input{Kind: menus.Silence}},
		{"oak hill", keys, menus.Input{Kind: menus.Speech, Words: "oak hill"}},
		{"busy", keys, menus.Input{Kind: menus.Speech, Words: "busy"}},
		{"say:silence", keys, menus.Input{Kind: menus.Speech, Words: "silence"}},
		{"say:2", key, menus.Input{Kind: menus.Speech, Words: "2"}},
		{"hangup", key, hangs},
		{"hangup", ringing, hangs},
		{"hangup", message, hangs},
		{"record", message, recorded(8, "")},
		{"record:0", message, recorded(0, "")},
		{"silence", message, menus.Input{Kind: menus.Silence}},
		{"0", message, recorded(1, "0")},
		{"*", message, recorded(1, "*")},
		{"#", message, recorded(1, "")},
		{"5", message, recorded(1, "")},
		{"our bus did not come", message, recorded(4, "")},
		{"answers", ringing, menus.Input{Kind: menus.Connected, Words: menus.Reached}},
		{"busy", ringing, menus.Input{Kind: menus.Connected, Words: menus.Busy}},
		{"no-answer", ringing, menus.Input{Kind: menus.Connected, Words: menus.NoAnswer}},
		{"fails", ringing, menus.Input{Kind: menus.Connected, Words: menus.Failed}},
		{"screened", ringing, menus.Input{Kind: menus.Connected, Words: menus.Screened}},
	} {
		if got, err := rehearsal.ParseInput(c.word, c.awaiting); err != nil || got != c.want {
			t.Errorf("%q is read as %+v (%v), want %+v", c.word, got, err, c.want)
		}
	}
}

func TestAWordThatDoesNotFitIsTold(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		word     string
		awaiting menus.Expect
		want     string
	}{
		{"12", key, "write what answers the next question apart"},
		{"101#2", keys, "goes on behind the pound key"},
		{"record", key, "no message is asked for here"},
		{"record:long", message, `"long" is not a number of seconds`},
		{"record:-1", message, `"-1" is not a number of seconds`},
		{"2", ringing, "answers, busy, fails, no-answer, screened, or hangup"},
		{"2", menus.Expect{}, "the call is over"},
	} {
		if _, err := rehearsal.ParseInput(c.word, c.awaiting); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q is told as %v, want %q", c.word, err, c.want)
		}
	}
	transcript, err := calling(meadow(t)).Play("2", "record", "17")
	if err == nil || len(transcript.Exchanges) != 2 {
		t.Errorf("a script that does not fit is played: %v\n%s", err, transcript)
	}
}

func TestAScriptIsThatOfASimulatedPhoneWhereOneCanFollowIt(t *testing.T) {
	t.Parallel()
	call := calling(meadow(t))
	spanish, known, withheld, out, text := call, call, call, call, call
	spanish.Language = "es"
	known.Known = true
	withheld.Texting = menus.NoNumber
	out.Texting = menus.OptedOut
	text.Channel = menus.Text
	for want, got := range map[string]rehearsal.Transcript{
		`campusline call --at "2026-09-08 10:00" --to +15125550100 2 silence 17`:                         played(t, call, "2", "silence", "17#"),
		`campusline call --at "2026-09-08 10:00" --to +15125550100 --desks +15125550110=busy 0 record:8`: played(t, call, "0", "busy", "record"),
		`campusline call --at "2026-09-08 10:00" --to +15125550100 --anonymous 1`:                        played(t, withheld, "1"),
		`campusline call --at "2026-09-08 10:00" --to +15125550100 say:say:2 "the bus" "'"`:              played(t, call, "say:say:2", "the bus", "say:'"),
		`campusline hear --at "2026-09-08 10:00" --line +15125550100 --lang es 2`:                        played(t, spanish, "2"),
		`campusline hear --at "2026-09-08 10:00" --line +15125550100 --lang en --known 2 hangup`:         played(t, known, "2", "hangup"),
		`campusline hear --at "2026-09-08 10:00" --line +15125550100 --lang en --no-texts 4`:             played(t, out, "4"),
		`campusline hear --at "2026-09-08 10:00" --line +15125550100 --lang en 0 busy 0 fails silence`:   played(t, call, "0", "busy", "0", "fails", "silence"),
		`campusline hear --at "2026-09-08 10:00" --line +15125550100 --lang en 0 hangup`:                 played(t, call, "0", "hangup"),
		`campusline text --at "2026-09-08 10:00" --to +15125550100 bus "17"`:                             played(t, text, "bus", "17"),
		`campusline text --at "2026-09-08 10:00" --to +15125550100 hello "it is \"late\""`:               text.Take(menus.Input{Kind: menus.Begin}, menus.Input{Kind: menus.Written, Words: `it is "late"`}),
	} {
		want = strings.NewReplacer(`"17"`, "17", `"it is \"late\""`, `'it is "late"'`).Replace(want)
		if command := got.Command(""); command != want {
			t.Errorf("the command is\n%s\nand not\n%s", command, want)
		}
	}
	if got := played(t, call, "1").Command("our district"); !strings.HasPrefix(got, `campusline call --district "our district" --at`) {
		t.Errorf("the command is %s", got)
	}
}

func TestAScriptSaysWhatWouldBeTakenForSomethingElse(t *testing.T) {
	t.Parallel()
	call := calling(meadow(t))
	for _, words := range []string{"silence", "Hangup", "record it", "record:2", "say hello", "say:2", "12", "#"} {
		said := menus.Input{Kind: menus.Speech, Words: words}
		script := call.Take(said).Script()
		again, err := rehearsal.ParseInput(script[len(script)-1], key)
		if err != nil || again != said {
			t.Errorf("%q is scripted as %q, which is read as %+v (%v)", words, script[len(script)-1], again, err)
		}
	}
	if script := call.Take(menus.Input{Kind: menus.Keys, Words: "2"}).Script(); !slices.Contains(script, "2") {
		t.Errorf("the script is %q", script)
	}
}
