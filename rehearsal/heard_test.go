package rehearsal_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/phone"
	"campusline/rehearsal"
)

func load(t testing.TB, folder string) *menus.Version {
	t.Helper()
	v, problems := menus.Load(os.DirFS(folder))
	if v == nil {
		t.Fatal(problems)
	}
	return v
}

// caseNumber is a case's number, said or written, which a rehearsal cannot know.
var caseNumber = regexp.MustCompile(`\d(, \d){3,}|\d{4,}`)

func masked(words string) string {
	return strings.Join(strings.Fields(caseNumber.ReplaceAllString(words, "#")), " ")
}

// rehearsed is all that a rehearsal says, voice by voice and recording by recording.
func rehearsed(v *menus.Version, t rehearsal.Transcript) string {
	var b strings.Builder
	for _, s := range t.Heard() {
		library := v.Recorded(s.Language)
		if library == nil {
			b.WriteString(s.Language + ": " + masked(s.Words) + "\n")
			continue
		}
		cut := library.Cut(s.Words)
		for _, p := range cut.Parts {
			if p.Recording != nil {
				b.WriteString("recorded: " + digit.ReplaceAllString(p.Recording.Words, "#") + "\n")
			}
		}
	}
	return b.String()
}

// digit is a digit by itself, which may be one of a case's number.
var digit = regexp.MustCompile(`^\d$`)

// heard is the same of a call on the simulated phone.
func heard(call *phone.Call) string {
	var b strings.Builder
	for _, e := range call.Transcript().Events {
		switch e.Kind {
		case phone.Says:
			b.WriteString(e.Language[:2] + ": " + masked(e.Text) + "\n")
		case phone.Plays:
			b.WriteString("recorded: " + digit.ReplaceAllString(e.Text, "#") + "\n")
		default:
		}
	}
	return b.String()
}

// standing is a gateway for calls that take place at one moment.
func standing(t *testing.T, at time.Time) *gatewaytest.Line {
	t.Helper()
	return gatewaytest.Start(t, gatewaytest.Options{Gateway: func(o *gateway.Options) {
		o.Now = func() time.Time { return at }
	}})
}

// caller numbers the callers of a test, so that each is new.
type caller struct{ n int }

func (c *caller) next() string {
	areas := []string{"210", "214", "254", "281", "361", "409", "432", "469"}
	c.n++
	return "+1" + areas[c.n/100%len(areas)] + "55501" + string(rune('0'+c.n/10%10)) + string(rune('0'+c.n%10))
}

func TestARehearsalSaysWhatTheGatewaySays(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	// No hours of the sample begin or end within the quarter of an hour that a call may take.
	at := time.Date(2026, 12, 18, 13, 46, 0, 0, v.District.Zone)
	line := standing(t, at)
	callers := &caller{}
	rapid.Check(t, func(rt *rapid.T) {
		c := rehearsal.Call{Version: v, Line: rapid.SampledFrom(v.Lines).Draw(rt, "line"), At: at}
		desk := rapid.SampledFrom([]string{"answers", "busy", "no-answer", "fails", "screened"}).Draw(rt, "desks do")
		options := []phone.CallOption{phone.AllAnswer(outcomes()[desk])}
		if rapid.Bool().Draw(rt, "withholds the number") {
			c.Texting = menus.NoNumber
			options = append(options, phone.Anonymous())
		}
		want, script := randomCall(rt, c, desk)
		call, err := line.Carrier.Call(t.Context(), callers.next(), c.Line.Number, options...)
		for _, word := range script {
			if err == nil {
				err = call.Do(word)
			}
		}
		if err != nil {
			rt.Fatalf("%q: %v\n%s", script, err, call.Transcript())
		}
		if rehearsed(v, want) != heard(call) {
			rt.Fatalf("%q is rehearsed as\n%s\nand heard as\n%s", script, rehearsed(v, want), heard(call))
		}
		if ended := call.State().Ended != nil; ended != (want.Ended != "") {
			rt.Fatalf("%q ends in one and not in the other\n%s\n%s", script, want, call.Transcript())
		}
	})
}

func outcomes() map[string]phone.Outcome {
	return map[string]phone.Outcome{
		"answers": phone.Answered, "busy": phone.Busy, "no-answer": phone.NoAnswer, "fails": phone.Failed, "screened": phone.Screened,
	}
}

// randomCall rehearses what a random caller does while every desk does the same, and gives it with the script of a
// simulated phone, whose desks are not part of it.
func randomCall(rt *rapid.T, c rehearsal.Call, desk string) (rehearsal.Transcript, []string) {
	words := []string{
		"0", "1", "2", "3", "4", "7", "8", "9", "*", "#", "101", "201#", "675", "*0", "1018", "78701", "silence", "silence",
		"record:9", "record:0", "oak hill", "the bus", "yes", "no", "sí", "mañana", "seven", "a person", "back", "español",
	}
	var all, script []string
	transcript := c.Take()
	for range 9 {
		awaiting := transcript.Awaiting()
		switch awaiting.Awaiting {
		case menus.Nothing:
			return transcript, script
		case menus.ADesk:
			all = append(all, desk)
		default:
			word := rapid.SampledFrom(words).Draw(rt, "word")
			if _, err := rehearsal.ParseInput(word, awaiting); err != nil {
				continue
			}
			all, script = append(all, word), append(script, word)
		}
		transcript, _ = c.Play(all...)
	}
	if transcript.Awaiting().Awaiting == menus.ADesk {
		transcript, _ = c.Play(append(all, desk)...) // the phone does not wait to be told
	}
	return transcript, script
}

func TestARehearsedConversationSaysWhatTheGatewayWrites(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	at := time.Date(2026, 12, 18, 13, 46, 0, 0, v.District.Zone)
	line := standing(t, at)
	callers := &caller{}
	words := []string{
		"hello", "1", "2", "3", "4", "0", "#", "absent", "bus", "hours", "rate", "oak hill", "Oak Hill Elementary", "101", "tomorrow",
		"sí", "yes", "no", "español", "English", "person", "menu", "back", "Our bus did not come.", "78701", "10", "ausente",
	}
	rapid.Check(t, func(rt *rapid.T) {
		c := rehearsal.Call{Version: v, Line: rapid.SampledFrom(v.Lines).Draw(rt, "line"), At: at, Channel: menus.Text}
		texts := rapid.SliceOfN(rapid.SampledFrom(words), 1, 8).Draw(rt, "texts")
		transcript := played(t, c, texts...)
		number := callers.next()
		for i, e := range transcript.Exchanges {
			replies, err := line.Carrier.Text(t.Context(), number, c.Line.Number, texts[i])
			if err != nil {
				rt.Fatal(err)
			}
			var said []string
			for _, s := range e.Said {
				said = append(said, s.Words)
			}
			if got, want := masked(strings.Join(replies, "\n")), masked(strings.Join(said, "\n")); got != want {
				rt.Fatalf("%q is answered by\n%s\nand rehearsed as\n%s", texts[:i+1], got, want)
			}
		}
	})
}

// Somebody known is greeted in the language they chose last time.
func TestSomebodyKnownHearsTheirLanguage(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	at := time.Date(2026, 9, 8, 10, 1, 0, 0, v.District.Zone)
	line := standing(t, at)
	line.Call(gatewaytest.Parent, v.Lines[0].Number).Press("2").HangUp()
	again := line.Call(gatewaytest.Parent, v.Lines[0].Number)
	c := rehearsal.Call{Version: v, Line: v.Lines[0], At: at, Known: true, Language: "es"}
	if got, want := heard(again.Call), rehearsed(c.Version, c.Take()); got != want {
		t.Errorf("the second call begins with\n%s\nand is rehearsed as\n%s", got, want)
	}
	again.HangUp()
}
