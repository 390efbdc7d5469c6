package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"campusline/menus"
	"campusline/outbound"
	"campusline/outreach"
)

// groupsImportCommand takes people into a group.
type groupsImportCommand struct {
	servedFlags
	byFlag
	File    string `arg:"" help:"The spreadsheet, saved as CSV, with a column number and, where they are known, language, campus, zone and household."`
	Group   string `required:"" placeholder:"NAME" help:"The group; one of a new name is made."`
	Basis   string `required:"" placeholder:"WORDS" help:"Why these people may be written to, such as \"numbers given at enrollment 2026\"."`
	Agreed  string `enum:",spoken,written" default:"" help:"How they said yes to texts that are not about school, if they did: spoken or written."`
	Topic   string `placeholder:"TOPIC" help:"The one topic that they said yes to, as district.yaml names it, or \"recorded calls\"; none: all texts."`
	Replace bool   `help:"Whoever is in the group and not in the file leaves it."`
	Try     bool   `help:"Only look for what is wrong, and keep nothing."`
}

// Help is what --help says beside the flags.
func (groupsImportCommand) Help() string {
	return `If a single row is wrong, each wrong row is told and nothing is taken in. Columns of other names are left out. Who has
ended texts goes on getting none, whatever is imported, and a language that a person has chosen stays.
A number that was given to a school may be sent what is about school. For community texts people must have said yes, and
for promotional ones in writing: say so with --agreed. Calls by a recorded voice, as by a survey, go only to people who have
said yes to them: --agreed written --topic "recorded calls". docs/outreach.md says more.`
}

// Run takes the file in, all or nothing. The exit status is 1 when a row is wrong.
func (c *groupsImportCommand) Run(ctx context.Context, t terminal) (err error) {
	by, err := c.settle()
	if err != nil {
		return err
	}
	content, err := contentOf(c.File)
	if err != nil {
		return err
	}
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	if err := c.knownTopic(version); err != nil {
		return err
	}
	contacts, problems := outreach.ReadMembers(filepath.Base(c.File), content, version)
	for _, p := range problems {
		fmt.Fprintln(t.out, p)
	}
	if menus.Refused(problems) {
		fmt.Fprintf(t.out, "%s. Nobody is taken in.\n", plural(menus.Errors(problems), "problem", "problems"))
		return errSilent
	}
	c.tellRead(t.out, &contacts)
	in := outreach.Import{
		Group: c.Group, Basis: c.Basis, Agreed: outreach.Agreement(c.Agreed), Topic: c.Topic, Replace: c.Replace, By: by,
		At: time.Now(), Try: c.Try, Members: contacts.Members,
	}
	groups, err := s.Groups(ctx)
	if err != nil {
		return err
	}
	imported, err := s.ImportGroup(ctx, in)
	if err != nil {
		return err
	}
	c.tell(t.out, imported, groups)
	if c.Try {
		fmt.Fprintln(t.out, "Nothing is wrong, and nobody is taken in: leave out --try.")
	}
	return nil
}

// settle finds what does not go together among the flags.
func (c *groupsImportCommand) settle() (by string, err error) {
	c.Group, c.Basis = strings.TrimSpace(c.Group), strings.TrimSpace(c.Basis)
	switch {
	case c.Group == "":
		return "", usageError{errors.New("--group needs a name")}
	case c.Basis == "":
		return "", usageError{errors.New("--basis needs words: why may these people be written to?")}
	case c.Topic != "" && c.Agreed == "":
		return "", usageError{errors.New("--topic says what they agreed to; say with --agreed how they did")}
	}
	return c.name()
}

func (c *groupsImportCommand) knownTopic(version *menus.Version) error {
	var names []string
	for _, topic := range version.Topics() {
		names = append(names, topic.Name)
	}
	names = append(names, outbound.RecordedCalls)
	if c.Topic == "" || slices.Contains(names, c.Topic) {
		return nil
	}
	return usageError{fmt.Errorf("%q is no topic of the district; it has %s", c.Topic, strings.Join(names, ", "))}
}
