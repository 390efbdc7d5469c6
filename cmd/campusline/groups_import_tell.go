package main

import (
	"fmt"
	"io"
	"strings"

	"campusline/outreach"
	"campusline/settings"
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

// tellNew tells that a group is new, or would be, and which one may have been meant.
func (c *groupsImportCommand) tellNew(w io.Writer, groups []store.Group) {
	verb := "is"
	if c.Try {
		verb = "would be"
	}
	var names []string
	for i := range groups {
		names = append(names, groups[i].Name)
	}
	near := settings.Suggestion(c.Group, names)
	if !strings.HasPrefix(near, "Did") { // none is near, and all are listed
		near = ""
	}
	fmt.Fprintln(w, strings.TrimSpace(fmt.Sprintf("`%s` %s a new group. %s", c.Group, verb, near)))
}

// tell tells what the import has come to, or would come to; groups are those that there were before.
func (c *groupsImportCommand) tell(w io.Writer, in outreach.Imported, groups []store.Group) {
	verb := "left"
	if c.Try {
		verb = "would leave"
	}
	if in.New {
		c.tellNew(w, groups)
	}
	fmt.Fprintf(w, "%s: %d new, %d changed, %d as before", c.Group, in.Added, in.Changed, in.Same)
	if c.Replace {
		fmt.Fprintf(w, ", %d %s", len(in.Left), verb)
	}
	fmt.Fprintln(w, ".")
	if len(in.Left) > 0 || c.Try && c.Replace && !in.New {
		c.tellLeaving(w, in.Left, verb)
	}
	if c.Agreed != "" {
		entered := "Entered"
		if c.Try {
			entered = "Would be entered"
		}
		fmt.Fprintf(w, "%s as having said yes: %d.\n", entered, in.Agreed)
	}
	if in.Ended > 0 {
		fmt.Fprintf(w, "%s ended texts, and none are sent to them.\n", plural(in.Ended, "person has", "people have"))
	}
}
