package main

import (
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
)

// Whoever confirms it sees what it comes to, the second person too, and so does the log of a script.
func TestWhoConfirmsABroadcastSeesWhatItComesTo(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.takesIn(503)
	o.does("consent", "stop", "201-555-0100", "--reason", "asked at the desk", "--by", "Ana").ends(t, 0)
	id := o.drafts(ice())
	whole := []string{
		"503 people: 502 get it, and 1 not.", "not 1: the person wants no texts", "LANGUAGE", "Spanish   168", "All       502",
		"It would begin on",
	}
	o.does("broadcast", "send", id, "--yes-to", "502", "--by", "Ana").ends(t, 0).says(t, append(whole,
		"Vietnamese: 167 people have chosen it, and there is no text in it.", "closed today because of ice.", "It waits: more than 500")...)
	typing(t, "502\n", "broadcast", "send", id, "--by", "Ben", "--database", o.database).ends(t, 0).
		says(t, append(whole, "Ana has sent it, and so many people need a second person", "It goes out to 502 people.")...)
}

func TestTheSameWordsASecondTimeAreWarnedOf(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.takesIn(3)
	first := o.drafts(ice())
	if again := o.does("broadcast", "draft", o.file("ice.yaml", ice()), "--by", "Ana").ends(t, 0); strings.Contains(again.out, "Warning") {
		t.Errorf("two drafts are sent to nobody: %s", again.out)
	}
	o.does("broadcast", "send", first, "--yes-to", "3", "--by", "Ana").ends(t, 0)
	again := o.does("broadcast", "draft", o.file("ice.yaml", ice()), "--by", "Ben").ends(t, 0)
	again.says(t, "Warning: the same words stand in Ice ("+first+"), confirmed for 3 people on", ": sent.")
	id := kept.FindStringSubmatch(again.out)[1]
	for _, command := range []string{"preview", "send"} {
		got := typing(t, "no\n", "broadcast", command, id, "--database", o.database)
		got.says(t, "Warning: the same words stand in Ice ("+first+")")
	}
	other := o.does("broadcast", "draft", o.file("ice.yaml", strings.ReplaceAll(ice(), "ice.", "snow.")), "--by", "Ben").ends(t, 0)
	if strings.Contains(other.out, "Warning: the same") {
		t.Errorf("other words are taken for the same: %s", other.out)
	}
}

// A broadcast that is held goes on when somebody has seen its words and who is left.
func TestWhoReleasesABroadcastSeesWhatIsLeftOfIt(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.takesIn(6)
	id := o.drafts(ice())
	o.does("broadcast", "send", id, "--yes-to", "6", "--by", "Ana").ends(t, 0)
	db := gatewaytest.SQL(t, o.database)
	gatewaytest.Exec(t, db, "UPDATE messages SET status = 'sent' WHERE number IN ('+12015550100', '+12015550101')")
	gatewaytest.Exec(t, db, "UPDATE plans SET held_at = now(), held_code = 30007")
	releases := func(words string, args ...string) result {
		t.Helper()
		return typing(t, words, append([]string{"broadcast", "release", id, "--by", "Ben", "--database", o.database}, args...)...)
	}
	releases("6\n").ends(t, 1).says(t, "4 people: 4 get it", "Spanish   1", "closed today because of ice.").
		complains(t, "Ice goes to 4 people. Type the number", "that is not the number")
	releases("", "--yes-to", "6").ends(t, 1).complains(t, "4 people would get it now, and not 6", "It stays held")
	releases("4\n").ends(t, 0).says(t, "It goes on, to 4 people.")
}
