package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"campusline/outreach"
	"campusline/store"
)

func (c *groupsImportCommand) tellRead(w io.Writer, contacts *outreach.Contacts) {
	fmt.Fprintf(w, "%s in the file.\n", plural(len(contacts.Members), "person", "people"))
	if contacts.Twice > 0 {
		fmt.Fprintf(w, "%s more of a number that is there already.\n", plural(contacts.Twice, "row says", "rows say"))
	}
	if len(contacts.Left) > 0 {
		fmt.Fprintf(w, "Left out, since nothing is done with it: %s.\n", strings.Join(contacts.Left, ", "))
	}
}

// foresee tells who would leave the group.
func (c *groupsImportCommand) foresee(ctx context.Context, w io.Writer, s *store.Store, in outreach.Import) error {
	if !c.Replace {
		return nil
	}
	left, err := s.WouldLeave(ctx, in)
	if err == nil {
		c.tellLeaving(w, left, "would leave")
	}
	return err
}

// mostLeaving is how many of those who leave a group are shown.
const mostLeaving = 5

// tellLeaving tells how many leave the group, or have left it, and shows the first few.
func (c *groupsImportCommand) tellLeaving(w io.Writer, numbers []string, verb string) {
	if len(numbers) == 0 {
		fmt.Fprintf(w, "Nobody %s %s.\n", verb, c.Group)
		return
	}
	shown, more := maskedNumbers(strings.Join(numbers[:min(len(numbers), mostLeaving)], ", ")), ""
	if over := len(numbers) - mostLeaving; over > 0 {
		more = fmt.Sprintf(" and %d more", over)
	}
	fmt.Fprintf(w, "%s %s %s: %s%s.\n", plural(len(numbers), "person", "people"), verb, c.Group, shown, more)
}

func (c *groupsImportCommand) tell(w io.Writer, in outreach.Imported) {
	fmt.Fprintf(w, "%s: %d new, %d changed, %d as before", c.Group, in.Added, in.Changed, in.Same)
	if c.Replace {
		fmt.Fprintf(w, ", %d left", len(in.Left))
	}
	fmt.Fprintln(w, ".")
	if len(in.Left) > 0 {
		c.tellLeaving(w, in.Left, "left")
	}
	if c.Agreed != "" {
		fmt.Fprintf(w, "Entered as having said yes: %d.\n", in.Agreed)
	}
	if in.Ended > 0 {
		fmt.Fprintf(w, "%s ended texts, and none are sent to them.\n", plural(in.Ended, "person has", "people have"))
	}
}
