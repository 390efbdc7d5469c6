package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"time"

	"campusline/menus"
	"campusline/notices"
	"campusline/store"
)

// noticeCommand is for what every caller is to hear first for a while.
type noticeCommand struct {
	Put  noticePutCommand  `cmd:"" help:"Put a message in front of a line. It is heard within seconds, and ends by itself."`
	List noticeListCommand `cmd:"" help:"List the messages that stand in front of lines or will."`
	End  noticeEndCommand  `cmd:"" help:"End a message before its time."`
}

// noticePutCommand puts a notice in front of a line.
type noticePutCommand struct {
	servedFlags
	byFlag
	Line      string   `default:"all" placeholder:"NUMBER" help:"The line, by its number; all: every line."`
	From      string   `placeholder:"TIME" help:"When it begins, in the district's time; none: now."`
	Until     string   `required:"" placeholder:"TIME" help:"When it ends, in the district's time, such as \"2026-12-18 18:00\"."`
	Words     []string `sep:"none" placeholder:"es=WORDS" help:"What is said, in each language: en=\"Schools are closed today.\""`
	Recording []string `sep:"none" placeholder:"ur=FILE" help:"What is played on calls in place of the words of a language, as mp3 or wav. Once for each language."`
	Why       string   `required:"" placeholder:"TEXT" help:"Why, for whoever asks later."`
	Only      string   `placeholder:"REASON" help:"Leave out the languages that have no words, for this reason: who speaks them hears nothing of it."`
	Urgent    bool     `help:"Say it also before callers are asked for their language."`
	Long      bool     `help:"Put it although it takes longer to say than callers should wait."`
	Preview   bool     `help:"Only show what callers would hear."`
	More      []string `arg:"" optional:"" name:"words" help:"More words, or a file with a line for each language."`
}

// Run shows what callers hear and puts it. The exit status is 1 when a language is left out or it takes too long, and 2
// when something of it cannot be read.
func (c *noticePutCommand) Run(ctx context.Context, t terminal) (err error) {
	by, err := c.name()
	if err != nil {
		return err
	}
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	n, heard, err := c.notice(version)
	if err != nil {
		return usageError{err}
	}
	if err := errors.Join(writeHeard(t.out, heard), warnUnheard(t.err, heard), warnEmoji(t.err, heard)); err != nil {
		return err
	}
	if err := c.fits(heard); err != nil || c.Preview {
		return err
	}
	n.PutBy = by
	if err := s.PutNotice(ctx, n); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "It stands from %s to %s. To end it before:\n  campusline notice end %s\n",
		n.Begins.Format(noticeTime), n.Ends.Format(noticeTime), n.ID)
	return err
}

// noticeTime is how the times of notices are written.
const noticeTime = "2006-01-02 15:04"

// notice is what the flags say, with what is heard of it.
func (c *noticePutCommand) notice(version *menus.Version) (store.Notice, []notices.Heard, error) {
	now := time.Now().In(version.District.Zone)
	n := store.Notice{
		ID: strings.ToLower(rand.Text()[:6]), Urgent: c.Urgent, Why: c.Why, OnlyFor: c.Only, PutAt: now, Begins: now,
	}
	var err error
	if n.Words, err = c.words(version.Tags()[0]); err != nil {
		return n, nil, err
	}
	if c.Line != "all" {
		line, err := lineNamed(version, c.Line)
		if err != nil {
			return n, nil, err
		}
		n.Lines = []string{line.Number}
	}
	if n.Ends, err = timeIn(version, "--until", c.Until); err != nil {
		return n, nil, err
	}
	if c.From != "" {
		if n.Begins, err = timeIn(version, "--from", c.From); err != nil {
			return n, nil, err
		}
	}
	switch {
	case !n.Ends.After(now):
		return n, nil, fmt.Errorf("--until %s is over already; it is %s", n.Ends.Format(noticeTime), now.Format(noticeTime))
	case !n.Ends.After(n.Begins):
		return n, nil, fmt.Errorf("it would end before it begins: --from is %s and --until %s",
			n.Begins.Format(noticeTime), n.Ends.Format(noticeTime))
	}
	sounds, err := c.sounds(n.Words)
	if err != nil {
		return n, nil, err
	}
	n.Sounds = make(map[string]store.NoticeSound, len(sounds))
	for tag, sound := range sounds {
		n.Sounds[tag] = store.NoticeSound{Path: sound.Path, Content: sound.Content}
	}
	heard, err := notices.Preview(version, n.Words, sounds)
	return n, heard, err
}

// fits tells what keeps a notice from being put.
func (c *noticePutCommand) fits(heard []notices.Heard) error {
	if missing := notices.Missing(heard); len(missing) > 0 && c.Only == "" {
		return fmt.Errorf("nothing is put: it has no words in %s. --only REASON leaves them out", strings.Join(missing, ", "))
	}
	if long := notices.TooLong(heard); len(long) > 0 && !c.Long {
		return fmt.Errorf("nothing is put: callers should wait no longer than %.0f seconds, and it takes longer in %s. "+
			"--long puts it all the same", notices.Longest, strings.Join(long, ", "))
	}
	return nil
}
