package rehearsal_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/rehearsal"
)

// meadow is the small district of the texts' tests, which is open at every hour.
func meadow(t testing.TB) *menus.Version {
	t.Helper()
	return load(t, "../sms/testdata/meadow")
}

// calling is a call to a version's first line on a school morning.
func calling(v *menus.Version) rehearsal.Call {
	return rehearsal.Call{
		Version: v, Line: v.Lines[0], At: time.Date(2026, 9, 8, 10, 0, 0, 0, v.District.Zone),
	}
}

// played is the transcript of a script that fits.
func played(t testing.TB, c rehearsal.Call, script ...string) rehearsal.Transcript {
	t.Helper()
	transcript, err := c.Play(script...)
	if err != nil {
		t.Fatalf("%v\n%s", err, transcript)
	}
	return transcript
}

func wantText(t *testing.T, got, want string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("it reads (- wanted, + got)\n%s", diff)
	}
}

func TestATranscriptReadsLikeTheCall(t *testing.T) {
	t.Parallel()
	call := calling(meadow(t))
	wantText(t, played(t, call, "2", "17", "yes").String(),
		`Tuesday 8 September 2026, 10:00: a call to District line, (512) 555-0100, in English, by a new caller.
00:00  English (11 s)  Meadow ISD: how can we help? For lunch today, press 1. For the school bus, press 2. To tell us something, press 3. For a map, press 4.
00:11  > presses 2
00:12  English (3 s)  Which route? Enter the digits, then press pound.
00:15  > presses 17
00:18  English (5 s)  Is the bus late? For yes, press 1. For no, press 2.
00:23  > says "yes"
00:24  English (8 s)  Noted. Your case number is 1, 0, 0, 0, 8. Again: 1, 0, 0, 0, 8. Goodbye.
00:31  logs a concern about late bus: case 10008
00:31  ends with a promise: a case is logged
`)
}

func TestAConversationReadsLikeTheTexts(t *testing.T) {
	t.Parallel()
	call := calling(meadow(t))
	call.Channel = menus.Text
	wantText(t, played(t, call, "bus", "17", "yes").String(),
		`Tuesday 8 September 2026, 10:00: a text to District line, (512) 555-0100, in English, by a new caller.
> texts "bus"
English  Which route?
         Reply with the digits.
Spanish  Para español, responda ESPAÑOL.
> texts "17"
English  Is the bus late?
         Reply 1 for yes or 2 for no.
> texts "yes"
English  Noted. Your case number is 10008.
logs a concern about late bus: case 10008
ends with a promise: a case is logged
`)
}

func TestACallIsToldInOneLine(t *testing.T) {
	t.Parallel()
	call := calling(meadow(t))
	call.Language, call.Known = "es", true
	for want, script := range map[string][]string{
		"Tuesday 8 September 10:00, Spanish → the line waits for keys or words":                                                                             nil,
		"Tuesday 8 September 10:00, Spanish, says nothing twice → the line waits for keys or words":                                                         {"silence", "silence"},
		"Tuesday 8 September 10:00, Spanish, presses 0 → the line waits for the desk to answer":                                                             {"0"},
		"Tuesday 8 September 10:00, Spanish, presses 0, a person at the desk answers → a person takes the call":                                             {"0", "answers"},
		"Tuesday 8 September 10:00, Spanish, presses 0, the desk is busy, leaves a message of 8 s → ends with a promise: a case is logged":                  {"0", "busy", "record"},
		"Tuesday 8 September 10:00, Spanish, presses 0, nobody at the desk answers, presses 0 instead of leaving a message, hangs up → the caller hangs up": {"0", "no-answer", "0", "hangup"},
		"Tuesday 8 September 10:00, Spanish, presses 1 → ends: the menu has said what there is to say":                                                      {"1"},
		"Tuesday 8 September 10:00, Spanish, says something nobody understands → the line waits for keys or words":                                          {"qxzqxz"},
		"Tuesday 8 September 10:00, Spanish, says \"autobús\" → the line waits for keys or words":                                                           {"autobús"},
	} {
		if got := played(t, call, script...).Brief(); got != want {
			t.Errorf("%q reads\n%s\nand not\n%s", script, got, want)
		}
	}
}

func TestWhatIsDoneIsTold(t *testing.T) {
	t.Parallel()
	call := calling(meadow(t))
	acts := func(c rehearsal.Call, script ...string) []string {
		exchanges := played(t, c, script...).Exchanges
		return exchanges[len(exchanges)-1].Acts
	}
	for want, got := range map[string][]string{
		"rings the office, (512) 555-0110, for 20 s":                                             acts(call, "0"),
		"texts the caller: Meadow Elementary is at 1 Meadow Lane.":                               acts(call, "4"),
		"remembers that the caller speaks Spanish":                                               acts(call, "9", "2"),
		"logs a question about told by text: case 10008":                                         acts(call, "3", "record:20"),
		"rings the front office at Oak Hill Elementary School, (512) 555-0111, for 25 s":         acts(oakHill(t), "2"),
		"rings the nurse's office at Oak Hill Elementary School, (512) 555-0111 ext 4, for 20 s": acts(oakHill(t), "3"),
	} {
		if len(got) != 1 || got[0] != want {
			t.Errorf("what is done is told as %q and not as %q", got, want)
		}
	}
	call.Texting = menus.OptedOut
	if got := acts(call, "4"); got != nil {
		t.Errorf("a caller who wants no texts gets %q", got)
	}
}

// oakHill is a call to the sample's line of Oak Hill Elementary, by somebody known, while it is open.
func oakHill(t testing.TB) rehearsal.Call {
	t.Helper()
	v := menustest.Sample(t)
	c := calling(v)
	c.Line, c.Known = v.Lines[1], true
	return c
}

func TestTimeGoesOnByWhatIsSaidAndWaited(t *testing.T) {
	t.Parallel()
	// The offices of the sample's district close at 16:30.
	call := calling(menustest.Sample(t))
	call.Known = true
	call.At = time.Date(2026, 9, 8, 16, 29, 10, 0, call.Version.District.Zone)
	if got := played(t, call, "0").Exchanges[1].Acts; len(got) != 1 {
		t.Errorf("a caller who asks at once for a person gets %q", got)
	}
	if got := played(t, call, "silence", "silence", "0").Awaiting().Awaiting; got != menus.ARecording {
		t.Errorf("a caller who asks for a person after closing time gets %v and not to leave a message", got)
	}
	texts := calling(meadow(t))
	texts.Channel = menus.Text
	if got := played(t, texts, "bus", "17", "yes").Seconds; got != 0 {
		t.Errorf("nobody waits for texts, but they take %v s", got)
	}
}

func TestRingingTakesAsLongAsTheDeskIsRung(t *testing.T) {
	t.Parallel()
	call := calling(meadow(t))
	rung := played(t, call, "0").Seconds
	for outcome, want := range map[string]float64{"answers": 6, "screened": 6, "busy": 2, "fails": 2, "no-answer": 25} {
		exchanges := played(t, call, "0", outcome).Exchanges
		if got := exchanges[len(exchanges)-1].After - rung; got < want-0.05 || got > want+0.05 {
			t.Errorf("a desk that %s takes %v s, want %v", outcome, got, want)
		}
	}
}

func TestInputsBehindTheEndAreLeftAside(t *testing.T) {
	t.Parallel()
	call := calling(meadow(t))
	if got, want := len(played(t, call, "1", "2", "3").Exchanges), 2; got != want {
		t.Errorf("there are %d exchanges, want %d", got, want)
	}
	transcript := call.Take(menus.Input{Kind: menus.Keys, Words: "1"}, menus.Input{Kind: menus.Silence})
	if got := transcript.Inputs(); len(got) != 2 || got[1].Words != "1" {
		t.Errorf("the inputs taken are %v", got)
	}
}

func TestATranscriptIsWrittenAsJSON(t *testing.T) {
	t.Parallel()
	content, err := json.Marshal(played(t, calling(meadow(t)), "0", "answers"))
	if err != nil {
		t.Fatal(err)
	}
	var read struct {
		Line, Channel, Language, At, Ended string
		Seconds                            float64
		Exchanges                          []struct {
			Did, Awaits string
			Said        []struct{ Language, Words string }
			Acts        []string
		}
	}
	if err := json.Unmarshal(content, &read); err != nil {
		t.Fatal(err)
	}
	if read.Line != "+15125550100" || read.Channel != "call" || read.Language != "en" || read.Ended != menus.EndPerson || len(read.Exchanges) != 3 {
		t.Errorf("it is written as\n%s", content)
	}
	if x := read.Exchanges[1]; x.Did != "presses 0" || x.Said[0].Language != "en" || len(x.Acts) != 1 || x.Awaits != "the desk to answer" {
		t.Errorf("the second exchange is %+v", x)
	}
}
