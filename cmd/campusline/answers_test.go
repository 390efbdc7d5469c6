package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// answered opens a case about buses, answers it, and gives its number.
func (o *officer) answered() string {
	o.t.Helper()
	number := o.enters("castillo", "When may my son ride the bus?", "--topic", "bus pass", "--campus", "transportation", "--number", "512-555-0199")
	o.as("castillo", "cases", "reply", number, "--close", "Bus passes are free. Bring a paper with your address to the transportation office.").ends(o.t, 0)
	return number
}

// leavesOut leaves all languages out but the first.
func (o *officer) leavesOut(id string) {
	o.t.Helper()
	for _, tag := range []string{"es", "vi", "ar", "ur"} {
		o.as("castillo", "answers", "translate", id, "--to", tag, "--leave-out", "follows this week").ends(o.t, 0)
	}
}

func TestAnAnswerIsSharedByTwoPeople(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	number := o.answered()
	until := time.Now().AddDate(0, 6, 0).Format("2006-01-02 15:04")
	o.as("castillo", "answers", "draft", "bus-pass", "--from", number, "--question", "How do I get a bus pass?", "--keywords", "buspass").
		ends(t, 0).says(t, "bus-pass is draft", "Sent to whoever texts BUSPASS", "Bus passes are free.", "It has no words in Spanish")
	o.as("castillo", "answers", "review", "bus-pass").ends(t, 1).complains(t, "somebody else has to look it over")
	o.as("navarro", "answers", "review", "bus-pass").ends(t, 1).complains(t, "not yours to look over")
	o.as("whitfield", "answers", "review", "bus-pass").ends(t, 1).complains(t, "It has no words in Spanish")
	file := filepath.Join(t.TempDir(), "es.po")
	o.as("castillo", "answers", "translate", "bus-pass", "--to", "es", "--out", file).ends(t, 0)
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	translated := strings.Replace(string(content), `get a bus pass?"`+"\nmsgstr \"\"", `get a bus pass?"`+"\nmsgstr \"¿Cómo obtengo un pase de autobús?\"", 1)
	translated = strings.Replace(translated, `office."`+"\nmsgstr \"\"", `office."`+"\nmsgstr \"Los pases son gratis.\"", 1)
	if err := os.WriteFile(file, []byte(translated), 0o600); err != nil {
		t.Fatal(err)
	}
	o.leavesOut("bus-pass")
	o.as("castillo", "answers", "translate", "bus-pass", "--to", "es", "--in", file).ends(t, 0).says(t, "¿Cómo obtengo", "follows this week")
	o.as("castillo", "answers", "publish", "bus-pass", "--until", until).ends(t, 1).complains(t, "look it over first")
	o.as("whitfield", "answers", "review", "bus-pass").ends(t, 0).says(t, "Looked over by whitfield")
	o.as("castillo", "answers", "publish", "bus-pass", "--until", until).ends(t, 1).complains(t, "not yours to publish")
	o.as("whitfield", "answers", "publish", "bus-pass", "--until", "2050-06-01 17:00").ends(t, 1).complains(t, "a year at most")
	o.as("whitfield", "answers", "publish", "bus-pass", "--until", until).ends(t, 0).says(t, "is published until "+until[:10], "USD")
	o.as("whitfield", "answers", "list").ends(t, 0).says(t, "bus-pass", "published", "en es")
	o.as("castillo", "answers", "redact", "bus-pass", "--answer", "They are free.").ends(t, 0).says(t, "bus-pass is draft")
	o.as("whitfield", "answers", "end", "bus-pass").ends(t, 0).says(t, "bus-pass is ended")
	o.as("whitfield", "answers", "saved").ends(t, 0).says(t, "Nobody was told")
}

func TestNothingPrivateIsKeptInAnAnswer(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	number := o.answered()
	draft := func(answer string) result {
		return o.as("castillo", "answers", "draft", "rides", "--from", number, "--question", "When may a child ride?", "--answer", answer)
	}
	draft("Rafael Quintana may ride from Monday.").ends(t, 1).complains(t, "“Rafael Quintana” looks like somebody's name")
	draft("Call his father on 512 555 0177.").ends(t, 1).complains(t, "looks like a phone number")
	draft("Write to someone@example.org.").ends(t, 1).complains(t, "looks like a mail address")
	o.as("castillo", "answers", "show", "rides").ends(t, 2).complains(t, "no answer rides")
	draft("Every child may ride from Monday.").ends(t, 0)
	o.as("castillo", "answers", "redact", "rides", "--answer", "Rafael Quintana may ride.").ends(t, 1)
	o.as("castillo", "answers", "redact", "rides", "--answer", "Wait at Quintana Plaza.", "--not-a-name", "Quintana Plaza").ends(t, 0)
}
