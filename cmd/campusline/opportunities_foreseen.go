package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"campusline/opportunities"
	"campusline/store"
)

// writeForeseen writes what an import would come to, each thing with the line of the file on which it stands.
func writeForeseen(w io.Writer, entries []opportunities.Entry, foreseen *store.Saved, now time.Time) {
	for i := 0; i < len(entries); i++ {
		one, line := &foreseen.Each[i], entries[i].Line
		if one.Before == nil {
			first := i
			for i+1 < len(entries) && entries[i+1].Line == line && foreseen.Each[i+1].Before == nil {
				i++
			}
			writeNew(w, entries[first:i+1], now)
			continue
		}
		if notes := notesOf(one, now); len(notes) > 0 {
			o := &one.Seats.Opportunity
			fmt.Fprintf(w, "line %d: %s %s, %s. %s\n", line, o.Code, oneLine(o.Title.In("")),
				fromTo(one.Before.Start, one.Before.End), strings.Join(notes, " "))
		}
	}
	for i := range foreseen.LeftOut {
		o := &foreseen.LeftOut[i]
		fmt.Fprintf(w, "%s  %s  %s is no longer in the file, and stays%s: `campusline opportunities cancel %[1]s --reason WORDS` calls it off.\n",
			o.Code, fromTo(o.Start, o.End), o.Title.In(""), withPeople(o))
	}
	writeMoved(w, &foreseen.Told, now, "would be told")
}

// writeMoved writes who hears that a time or place has changed; nothing where that is nobody.
func writeMoved(w io.Writer, told *opportunities.Told, now time.Time, verb string) {
	if told.People()+len(told.Unreached) > 0 {
		fmt.Fprint(w, "That the time or place has changed, ")
		writeTold(w, told, now, verb)
	}
}

// writeNew writes what is new on a line: one, or the dates of a series.
func writeNew(w io.Writer, entries []opportunities.Entry, now time.Time) {
	first, last := &entries[0], &entries[len(entries)-1]
	when := fromTo(first.Start, first.End)
	if len(entries) > 1 {
		when = fmt.Sprintf("%d dates, %s to %s", len(entries), when, last.Start.Format("Mon 2006-01-02"))
	}
	over := 0
	for i := range entries {
		if !now.Before(entries[i].End) {
			over++
		}
	}
	switch {
	case over == 1 && len(entries) == 1:
		when += ". It is over already: look at its date"
	case over > 0:
		when += fmt.Sprintf(". %d of them are over already: look at the year", over)
	}
	fmt.Fprintf(w, "line %d: new, %s, %s: %s.\n", first.Line, oneLine(first.Title.In("")), first.Campus, when)
}

// notesOf are what there is to know of an opportunity that is there already.
func notesOf(one *store.SavedOne, now time.Time) (notes []string) {
	o := &one.Seats
	if one.Changed {
		words := "Changed: " + strings.Join(changesOf(one.Before, &o.Opportunity), "; ")
		if told := one.Told.People(); told > 0 {
			words += "; " + plural(told, "person is", "people are") + " told by text"
		}
		notes = append(notes, words+".")
	}
	if o.CancelledAt != nil && now.Before(o.End) {
		notes = append(notes, fmt.Sprintf("It is cancelled, and stays so; nobody is told anything. `campusline opportunities restore %s` holds it after all.", o.Code))
	}
	if o.Capacity > 0 && o.Taken > o.Capacity && now.Before(o.End) {
		notes = append(notes, fmt.Sprintf("%d are in, and %d can come: nobody loses their place, and nobody is told. Who is too many has to be asked by a person.",
			o.Taken, o.Capacity))
	}
	return notes
}

// changesOf are the differences between what was and what is.
func changesOf(before, now *opportunities.Opportunity) (changes []string) {
	if !now.Start.Equal(before.Start) || !now.End.Equal(before.End) {
		changes = append(changes, "it is now "+fromTo(now.Start, now.End))
	}
	was, is := toldOf(before), toldOf(now)
	for i := range is {
		if was[i].words != is[i].words {
			changes = append(changes, is[i].insteadOf(was[i].words))
		}
	}
	if len(changes) == 0 {
		changes = append(changes, "its wording")
	}
	return changes
}

type namedWords struct{ name, words string }

// insteadOf tells words with those before, of which either may be none.
func (n namedWords) insteadOf(before string) string {
	switch {
	case before == "" || before == "0":
		return n.name + " " + n.words + " is new"
	case n.words == "" || n.words == "0":
		return n.name + " " + before + " is taken out"
	}
	return fmt.Sprintf("%s %s instead of %s", n.name, n.words, before)
}

// toldOf are the parts of an opportunity whose change is told with both.
func toldOf(o *opportunities.Opportunity) []namedWords {
	return []namedWords{
		{"campus", o.Campus},
		{"place", o.Place},
		{"title", o.Title.In("")},
		{"capacity", fmt.Sprint(o.Capacity)},
		{"kind", string(o.Kind)},
		{"programme", o.Programme},
		{"skills", strings.Join(o.Skills, ", ")},
		{"languages", strings.Join(o.Languages, ", ")},
		{"clearance", o.Clearance},
		{"coordinators", fmt.Sprint(len(o.Coordinators))},
		{"modules", fmt.Sprint(len(o.Modules))},
	}
}

// withPeople tells who is in something.
func withPeople(s *opportunities.Seats) string {
	if s.Taken == 0 {
		return ""
	}
	return ", with " + plural(s.Taken, "person", "people")
}
