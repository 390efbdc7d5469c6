package staff_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"campusline/cases"
	"campusline/gateway/gatewaytest"
)

// A mistyped order is asked back about, and does nothing before it is confirmed: no family reads it, and it opens no case.
func TestAMistypedOrderIsAskedBackAbout(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.lateBus()
	m.texts(castillo, "menu") // what comes next is about no text of ours
	m.passes(time.Hour)
	before := gatewaytest.Contents(t, m.SQL(t))
	for _, step := range []struct{ words, meant string }{
		{"clsoe NNN", "CLOSE NNN"},
		{"anwser NNN The bus is back on its route.", "ANSWER NNN The bus is back on its route."},
		{"claimNNN", "CLAIM NNN"},
		{"NNN clsoe", "CLOSE NNN"},
		{"please close case NNN", "CLOSE NNN"},
	} {
		named := func(s string) string { return strings.ReplaceAll(s, "NNN", fmt.Sprint(n)) }
		told := m.texts(castillo, named(step.words))
		if want := "Did you mean " + named(step.meant) + "?"; !strings.HasPrefix(told, want) || !strings.Contains(told, "CONFIRM") {
			t.Errorf("%q is answered with %q, want %q", named(step.words), told, want)
		}
	}
	for _, words := range []string{"aprove", "claim", "anwser the bus is back on its route", fmt.Sprint(n), fmt.Sprintf("case %d is finished", n)} {
		if told := m.texts(castillo, words); !strings.HasPrefix(told, "Nothing was done") || !strings.Contains(told, "begin with PARENT") {
			t.Errorf("%q is answered with %q", words, told)
		}
	}
	after := gatewaytest.Contents(t, m.SQL(t))
	for _, table := range []string{"cases", "case_events", "feedback", "sessions", "exchanges", "messages"} {
		if before[table] != after[table] {
			t.Errorf("a mistyped order changes %s", table)
		}
	}
	m.texts(castillo, fmt.Sprintf("anwser %d The bus is back on its route.", n))
	if told := m.texts(castillo, "confrim"); !strings.HasPrefix(told, fmt.Sprintf("Did you mean CONFIRM %d?", n)) {
		t.Errorf("it says %q", told)
	}
	is(t, m.texts(castillo, "confirm"), fmt.Sprintf("Case %d: sent to the family.", n))
	m.arrives(parent, "The bus is back on its route.")
}

// The last text was of a case, so what is written next may go to its family. A mistyped order must not.
func TestAMistypedOrderIsNoReplyToTheFamily(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.lateBus()
	for words, meant := range map[string]string{
		"aprove": "APPROVE %d", "anwser It is back on its route again": "ANSWER %d It is back on its route again", "clsoe": "CLOSE %d",
	} {
		if told := m.texts(castillo, words); !strings.HasPrefix(told, "Did you mean "+fmt.Sprintf(meant, n)+"?") {
			t.Errorf("%q is answered with %q", words, told)
		}
	}
	if c := m.caseNow(n); c.State != cases.Open || c.Owner != "" {
		t.Errorf("the case is %s, of %q", c.State, c.Owner)
	}
}

// Staff are parents: what they write as such is a family's, whatever its words are, and so is what they write of their own case.
func TestStaffWriteAsParentsToo(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	m.lateBus()
	if told := m.texts(castillo, "PARENT: clsoe the gate at the playground please"); !strings.Contains(told, "Your case number is") {
		t.Errorf("it says %q", told)
	}
	if n := gatewaytest.Count(t, m.SQL(t), `SELECT count(*) FROM cases WHERE contact = $1`, castillo); n != 1 {
		t.Errorf("%d cases are theirs, want 1", n)
	}
	own := gatewaytest.Count(t, m.SQL(t), `SELECT number FROM cases WHERE contact = $1`, castillo)
	if told := m.texts(castillo, fmt.Sprintf("%d The latch of it is broken.", own)); !strings.Contains(told, "added this to your case") {
		t.Errorf("it says %q", told)
	}
	if told := m.texts(castillo, fmt.Sprint(own)); !strings.Contains(told, "Your case") {
		t.Errorf("it says %q", told)
	}
	if told := m.texts(parent, "parent lunch"); strings.Contains(told, "Nothing was done") {
		t.Errorf("a family is told %q", told)
	}
}

// A mistyped text of somebody in danger is no order.
func TestSlipsOfStaffInDangerAreNotAskedBackAbout(t *testing.T) {
	t.Parallel()
	m := onAMorning(t)
	n := m.lateBus()
	if told := m.texts(brandt, fmt.Sprintf("anwser %d I want to kill myself", n)); !strings.Contains(told, "988") {
		t.Errorf("it says %q", told)
	}
}

// What a coordinator mistypes is read: what only tells something is told, what calls something off is asked about as always, and
// who is there is asked back about.
func TestAMistypedCommandIsUnderstood(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	for words, told := range map[string]string{
		"rostr " + d.code:            "Reading buddies, Tuesday",
		"hedcount " + d.code:         "Reading buddies, Tuesday",
		"cancle " + d.code + " rain": "This cancels Reading buddies, Tuesday",
		"cancelra " + d.code:         "Esto cancela Amigos de lectura",
	} {
		if said := d.told(words); !strings.HasPrefix(said, told) {
			t.Errorf("%q is answered with %q, want %q", words, said, told)
		}
	}
	d.told("cancel " + d.code)
	is(t, d.told("heer "+d.code+" 0181"), "Not cancelled: Reading buddies, Tuesday, September 8, 10:30 a.m.", "Did you mean HERE "+d.code+" 0181? Nothing was done yet. "+
		"To do it, reply CONFIRM "+d.code+" within 15 minutes.")
	is(t, d.told("confirm"), "Checked in: 0181.")
	if said := strings.Join(d.Text(other, gatewaytest.District, "rostr "+d.code).All(), "\n"); strings.HasPrefix(said, "Reading buddies,") {
		t.Errorf("whoever coordinates something else is told %q", said)
	}
}
