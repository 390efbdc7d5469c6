package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
)

// noticed is a gateway of a district in English and Spanish, and its notice command.
type noticed struct {
	t    *testing.T
	line *gatewaytest.Line
}

const noticedDistrict = "../../sms/testdata/meadow"

func newNotice(t *testing.T) *noticed {
	t.Helper()
	now := func(o *gateway.Options) { o.Now = time.Now }
	return &noticed{t, gatewaytest.Start(t, gatewaytest.Options{District: noticedDistrict, Gateway: now})}
}

func (n *noticed) does(args ...string) result {
	n.t.Helper()
	return campusline(n.t, append(append([]string{"notice"}, args...), "--database", n.line.Database)...)
}

// put puts a notice that stands for long, unless these say otherwise.
func (n *noticed) put(args ...string) result {
	n.t.Helper()
	return n.does(append([]string{
		"put", "--district", noticedDistrict, "--by", "reyes", "--why", "ice", "--until", "2099-12-18 18:00",
	}, args...)...)
}

func TestANoticeIsPutHeardListedAndEnded(t *testing.T) {
	t.Parallel()
	n := newNotice(t)
	line, notice, put := n.line, n.does, n.put
	put("--words", "en=Schools are closed today.").ends(t, 1).says(t, "English", "Spanish", "(nothing)").complains(t, "no words in Spanish")
	put("--words", "en=Closed.", "pt=Fechado.").ends(t, 2).complains(t, "pt is no language of the district")
	put("--words", "en=Closed.", "es=Cerrado.", "--until", "2020-01-01 10:00").ends(t, 2).complains(t, "is over already")
	put("--words", "en=Closed.", "es=Cerrado.", "--line", "512-555-0177").ends(t, 2)
	put("--words", "en=Closed.", "es=Cerrado.", "--preview").ends(t, 0).says(t, "English", "Closed.", "Spanish", "Cerrado.")
	notice("list").ends(t, 0).says(t, "Nothing stands in front of any line.")

	file := filepath.Join(t.TempDir(), "ice.yaml")
	if err := os.WriteFile(file, []byte("en: Schools are closed today.\nes: Hoy no hay clases.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	put(file, "--line", "512-555-0100").ends(t, 0).says(t, "Schools are closed today.", "Hoy no hay clases.", "It stands from")
	rows := table(t, notice("list", "--format", "csv").ends(t, 0).out)
	if len(rows) != 1 || rows[0]["state"] != "stands" || rows[0]["put_by"] != "reyes" || rows[0]["why"] != "ice" {
		t.Fatalf("listed are %v", rows)
	}
	for began := time.Now(); ; time.Sleep(50 * time.Millisecond) {
		call := line.Call(gatewaytest.Parent, gatewaytest.District).HangUp()
		if strings.Contains(fmt.Sprint(call.Transcript()), "Schools are closed today.") {
			break
		}
		if time.Since(began) > 10*time.Second {
			t.Fatal("it is never heard")
		}
	}
	notice("end", rows[0]["id"], "--by", "cole").ends(t, 0)
	notice("end", rows[0]["id"], "--by", "cole").ends(t, 2)
	rows = table(t, notice("list", "--all", "--format", "csv").ends(t, 0).out)
	if len(rows) != 1 || rows[0]["state"] != "ended" || rows[0]["ended_by"] != "cole" {
		t.Errorf("listed are %v", rows)
	}
}

func TestATimeThatCannotBeMeantIsToldAsWhatItIs(t *testing.T) {
	t.Parallel()
	notice := newNotice(t)
	for _, test := range []struct{ from, until, want string }{
		{"2099-11-25 05:00", "2099-11-24 18:00", "it would end before it begins: --from is 2099-11-25 05:00 and --until 2099-11-24 18:00"},
		{"2099-11-25 05:00", "2020-11-24 18:00", "--until 2020-11-24 18:00 is over already"},
		{"2099-11-25 05:00", "2099-02-30 18:00", "--until: there is no such day as 2099-02-30"},
		{"2099-13-01 05:00", "2099-11-24 18:00", "--from: there is no such day as 2099-13-01"},
		{"2099-11-25 05:00", "2099-11-26", "--until 2099-11-26 lacks the time; write it like \"2099-11-26 18:00\""},
		{"2099-11-25 05:00", "2099-11-26 25:00", "--until: \"2099-11-26 25:00\" has no such time as a clock shows"},
		{"2099-11-25 05:00", "tomorrow", "--until should be like \"2026-12-18 18:00\", not \"tomorrow\""},
	} {
		notice.put("--words", "en=Closed.", "es=Cerrado.", "--from", test.from, "--until", test.until).ends(t, 2).complains(t, test.want)
	}
	campusline(t, "hear", "--at", "2026-02-30 18:00").ends(t, 2).complains(t, "--at: there is no such day as 2026-02-30")
	campusline(t, "hear", "--at", "2026-02-29").ends(t, 2).complains(t, "--at: there is no such day as 2026-02-29")
}

func TestWordsWithoutALanguageAreTakenForNoFile(t *testing.T) {
	t.Parallel()
	notice := newNotice(t)
	notice.put("All schools are closed.").ends(t, 2).
		complains(t, `"All schools are closed." is no file. For words, say in which language they are: --words en="All schools are closed."`)
	notice.put("ice.yaml").ends(t, 2).complains(t, "there is no file ice.yaml")
}

func TestANoticeWithAPictureIsPutAndItsCostIsTold(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("All schools are closed today. ", 3)
	newNotice(t).put("--words", "en="+long+"❄️", "es=Cerrado.", "--preview").ends(t, 0).complains(t,
		"Among the words in English stands ❄: a voice reads it aloud", "goes out as UCS-2", "is billed 2 segments here, not 1. Better without it.")
}

func TestNothingIsFilledInInANotice(t *testing.T) {
	t.Parallel()
	notice := newNotice(t)
	notice.put("--words", "en=Closed at {campus}.", "es=Cerrado.").ends(t, 2).
		complains(t, "in the words for en: `{campus}` is not filled in here. Write it out")
	notice.put("--words", "en=Closed.", "es=Cerrado { hoy.").ends(t, 2).
		complains(t, "in the words for es: A brace is opened and not closed, or closed and not opened.")
	campusline(t, "hear", "--notice", "Call {phone}.").ends(t, 2).complains(t, "--notice: `{phone}` is not filled in here. Write it out")
	notice.does("list").ends(t, 0).says(t, "Nothing stands in front of any line.")
}

func TestANoticeCanBeHeardBeforeItIsPut(t *testing.T) {
	t.Parallel()
	campusline(t, "hear", "--known", "--notice", "Schools are closed today.", "--at", "2026-09-08 10:00").ends(t, 0).
		says(t, "Schools are closed today.", "Thank you for calling")
}
