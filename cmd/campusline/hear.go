package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"campusline/menus"
	"campusline/rehearsal"
)

// hearCommand says what a caller would hear, without a server or a database.
type hearCommand struct {
	At       string   `placeholder:"TIME" help:"When it happens, in the district's time, such as \"2026-12-18 15:40\"; none: now."`
	Line     string   `placeholder:"NUMBER" help:"The line that is called or texted; none: the district's first."`
	Called   string   `enum:",person,stranger,machine" default:"" help:"The survey begins with a call of ours, and this answers it: person, stranger (whose language is not known) or machine."`
	Survey   string   `placeholder:"NAME" help:"The survey that begins by itself, as for somebody who was invited to it; none: the line's own menu."`
	Notice   string   `placeholder:"WORDS" help:"A message in front of the line, as campusline notice puts it there, in these words."`
	Answered bool     `help:"The survey was answered before."`
	Lang     string   `placeholder:"TAG" help:"The language remembered for the caller; none: the district's first."`
	Text     bool     `help:"A text conversation instead of a call: each word of the script is a text."`
	Known    bool     `help:"The caller has been in touch before."`
	NoNumber bool     `help:"The caller withholds the number."`
	NoTexts  bool     `help:"The caller has asked for no texts."`
	District string   `env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The district's folder; none: the sample district."`
	Format   string   `enum:"text,json" default:"text" help:"How it is written: text or json."`
	Script   []string `arg:"" optional:"" placeholder:"WORDS" help:"What the caller does, in order: keys (1, 101#), silence, record or record:20, hangup, or words to say; and what a desk does that is rung: answers, busy, no-answer, fails or screened."`
}

// Run rehearses the call and shows it. A word of the script that does not fit is told after what led to it.
func (c *hearCommand) Run(t terminal) error {
	version, err := loaded(c.District)
	if err != nil {
		return err
	}
	call, err := c.call(version)
	if err != nil {
		return usageError{err}
	}
	transcript, wrong := call.Play(c.Script...)
	if err := c.show(t, transcript); err != nil {
		return err
	}
	if left := c.left(transcript); wrong == nil && len(left) > 0 {
		fmt.Fprintf(t.err, "campusline: it is over before %q\n", strings.Join(left, " "))
	}
	return wrong
}

// left are the words of the script behind the end. Each word is one exchange, behind the one that begins a call.
func (c *hearCommand) left(transcript rehearsal.Transcript) []string {
	taken := len(transcript.Exchanges)
	if !c.Text {
		taken--
	}
	return c.Script[min(taken, len(c.Script)):]
}

func (c *hearCommand) call(version *menus.Version) (rehearsal.Call, error) {
	call := rehearsal.Call{Version: version, Line: version.Lines[0], Language: c.Lang, Notice: c.Notice, At: time.Now(), Known: c.Known || c.remembered(version)}
	if c.Text {
		call.Channel = menus.Text
	}
	switch {
	case c.NoNumber:
		call.Texting = menus.NoNumber
	case c.NoTexts:
		call.Texting = menus.OptedOut
	}
	if wrong, fix := menus.NotFilledIn(c.Notice); wrong != "" {
		return call, fmt.Errorf("--notice: %s %s", wrong, strings.TrimSuffix(fix, "."))
	}
	if c.Lang != "" && !version.Speaks(c.Lang) {
		return call, fmt.Errorf("--lang should be one of %v, not %s", version.Tags(), c.Lang)
	}
	if c.Line != "" {
		line, err := lineNamed(version, c.Line)
		if err != nil {
			return call, err
		}
		call.Line = line
	}
	if c.Survey != "" {
		if call.Survey = version.Survey(c.Survey); call.Survey == nil {
			return call, noSuchSurvey(version, c.Survey)
		}
		call.Answered = c.Answered
	}
	if c.Called != "" {
		if call.Survey == nil || !call.Survey.IsCalled() || c.Text {
			return call, errors.New("--called needs --survey with one that is asked by call in a wave, and not --text")
		}
		call.Called = map[string]menus.Answering{"person": menus.Somebody, "stranger": menus.AStranger, "machine": menus.AMachine}[c.Called]
	}
	if c.At != "" {
		at, err := timeIn(version, "--at", c.At)
		if err != nil {
			return call, err
		}
		call.At = at
	}
	return call, nil
}

// remembered says that another language than the first was kept with the caller's number, so that they are known.
func (c *hearCommand) remembered(version *menus.Version) bool {
	return c.Lang != "" && c.Lang != version.Tags()[0]
}

func (c *hearCommand) show(t terminal, transcript rehearsal.Transcript) error {
	if c.Format == "text" {
		_, err := fmt.Fprint(t.out, transcript)
		return err
	}
	encoder := json.NewEncoder(t.out)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(transcript)
}

// loaded is the district of a folder, or the sample. What is wrong with it is told as check tells it.
func loaded(district string) (*menus.Version, error) {
	folder, err := (&checkCommand{District: district}).folder()
	if err != nil {
		return nil, usageError{err}
	}
	return loadedFrom(folder)
}

func loadedFrom(folder fs.FS) (*menus.Version, error) {
	version, problems := menus.Load(folder)
	if version == nil {
		first := max(0, slices.IndexFunc(problems, func(p menus.Problem) bool { return p.Severity == menus.Error }))
		return nil, usageError{fmt.Errorf("the menus have problems, which `campusline check` tells. The first is: %s", problems[first])}
	}
	return version, nil
}
