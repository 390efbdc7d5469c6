package rehearsal

import (
	"fmt"
	"strings"

	"campusline/menus"
)

// Script is what `campusline` is to be told so that the transcript happens again: `call` or `text`, the simulated
// phone with a gateway of its own, or `hear` for what a new caller on a fresh database cannot do: to be known, to be
// remembered with another language, to want no texts, to ring a desk that first does one thing and then another, or to
// listen as long as it takes while some hours end.
func (t Transcript) Script() []string {
	desks, steady := t.desksDo()
	fresh := t.call.Survey == nil && !t.Known && t.call.Texting != menus.OptedOut && t.Language == t.call.Version.Tags()[0] && steady && t.call.Meets.IsZero()
	at := t.At.Format("2006-01-02 " + t.clock())
	if !fresh {
		return append(t.hearFlags(at), t.words(true)...)
	}
	args := []string{t.Channel, "--at", at, "--to", t.Line}
	for _, d := range desks {
		args = append(args, "--desks", d.number+"="+d.does)
	}
	if t.call.Texting == menus.NoNumber && t.call.Channel == menus.Call {
		args = append(args, "--anonymous")
	}
	return append(args, t.words(false)...)
}

// Command is the script as a line for a shell, with the folder of the menus; "" is the sample.
func (t Transcript) Command(folder string) string {
	args := t.Script()
	if folder != "" {
		args = append([]string{args[0], "--district", folder}, args[1:]...)
	}
	for i, a := range args {
		args[i] = quoted(a)
	}
	return "campusline " + strings.Join(args, " ")
}

func (t Transcript) hearFlags(at string) []string {
	args := []string{"hear", "--at", at, "--line", t.Line, "--lang", t.Language}
	if t.call.Channel == menus.Text {
		args = append(args, "--text")
	}
	if t.call.Survey != nil {
		args = append(args, "--survey", t.call.Survey.Name)
		if answers := map[menus.Answering]string{
			menus.Somebody: "person", menus.AStranger: "stranger", menus.AMachine: "machine",
		}[t.call.Called]; answers != "" {
			args = append(args, "--called", answers)
		}
	}
	if t.call.Answered {
		args = append(args, "--answered")
	}
	if t.Known {
		args = append(args, "--known")
	}
	switch t.call.Texting {
	case menus.NoNumber:
		args = append(args, "--no-number")
	case menus.OptedOut:
		args = append(args, "--no-texts")
	}
	return args
}

// deskDoes is what a desk does when it is rung.
type deskDoes struct{ number, does string }

// desksDo gives what each desk that was rung does; steady is false when one does different things, or when the caller
// leaves while it rings, which the simulated phone cannot be told.
func (t Transcript) desksDo() (all []deskDoes, steady bool) {
	seen := map[string]string{}
	for i, e := range t.Exchanges {
		if e.input.Kind != menus.Connected || i == 0 || t.Exchanges[i-1].expect.Transfer == nil {
			continue
		}
		number, does := t.Exchanges[i-1].expect.Transfer.Number, deskWord(e.input.Words)
		switch before := seen[number]; {
		case hangsUp(e.input), before != "" && before != does:
			return nil, false
		case before == "":
			seen[number] = does
			all = append(all, deskDoes{number, does})
		}
	}
	return all, true
}

func deskWord(result string) string {
	for word, r := range desks() {
		if r == result {
			return word
		}
	}
	return "hangup"
}

// words are the inputs as a script's words; withDesks gives what desks do too.
func (t Transcript) words(withDesks bool) []string {
	var words []string
	for _, e := range t.Exchanges {
		if e.input.Kind == menus.Connected && !hangsUp(e.input) && !withDesks {
			continue
		}
		if word, ok := wordOf(e.input, t.call.Channel); ok {
			words = append(words, word)
		}
	}
	return words
}

// someWords begin a conversation without meaning anything.
const someWords = "hello"

// wordOf is an input as a word of a script; false for the beginning of a call, which needs none.
func wordOf(in menus.Input, channel menus.Channel) (string, bool) {
	switch in.Kind {
	case menus.Begin:
		if channel == menus.Text && in.Words == "" {
			return someWords, true
		}
		return in.Words, channel == menus.Text
	case menus.Silence:
		return "silence", true
	case menus.Recorded:
		if in.Key != "" {
			return in.Key, true
		}
		return fmt.Sprintf("record:%d", in.Seconds), true
	case menus.Connected:
		return deskWord(in.Words), true
	case menus.Speech:
		return spokenWord(in.Words), true
	}
	return in.Words, true
}

// spokenWord marks words that a script would take for something else.
func spokenWord(words string) string {
	name, _, _ := strings.Cut(words, ":")
	switch strings.ToLower(name) {
	case "", "silence", "hangup", "record", "say":
		return "say:" + words
	}
	if isKeys(words) {
		return "say:" + words
	}
	return words
}

// quoted protects an argument from a shell.
func quoted(arg string) string {
	plain := func(r rune) bool {
		return r < 0x80 && (r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || strings.ContainsRune("-_.,:/=+", r))
	}
	switch {
	case arg != "" && strings.IndexFunc(arg, func(r rune) bool { return !plain(r) }) < 0:
		return arg
	case !strings.ContainsAny(arg, "\"$`\\!"):
		return `"` + arg + `"`
	}
	return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
}
