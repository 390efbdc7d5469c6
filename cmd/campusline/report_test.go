package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// reporting is an office in which three things were told: one is answered and closed, one waits for us, one needs no answer.
func reporting(t *testing.T) (o *officer, answered, waiting string) {
	t.Helper()
	o = newOfficer(t)
	answered = o.enters("castillo", "The bus was late.", "--kind", "concern", "--topic", "late bus", "--campus", "transportation",
		"--language", "es", "--number", "512-555-0199")
	waiting = o.enters("navarro", "More fruit, please.", "--kind", "suggestion", "--topic", "lunch", "--campus", "nutrition", "--number", "512-555-0198")
	o.as("castillo", "cases", "reply", answered, "--close", "Ya viene.").ends(t, 0)
	return o, answered, waiting
}

func TestWhatWasToldIsReported(t *testing.T) {
	t.Parallel()
	o, answered, waiting := reporting(t)
	o.does("report", "feedback").ends(t, 0).says(t, "What families told us", "Cases", "2", "Transportation")
	r := o.does("report", "feedback", "--by", "topic", "--rows", "concerns").ends(t, 0)
	r.says(t, answered+",late bus,")
	r.saysNot(t, waiting, "555")
	var report struct {
		Tables []struct {
			Columns []struct{ Name string }
			All     struct{ Cells []struct{ Count int } }
			Lines   []struct{ Group string }
		}
	}
	as := o.does("report", "feedback", "--by", "language", "--format", "json").ends(t, 0)
	if err := json.Unmarshal([]byte(as.out), &report); err != nil || len(report.Tables) != 2 || len(report.Tables[0].Lines) != 2 {
		t.Fatalf("%v: %+v", err, report)
	}
	if c := report.Tables[0]; c.Columns[0].Name != "cases" || c.All.Cells[0].Count != 2 {
		t.Errorf("%d %s", c.All.Cells[0].Count, c.Columns[0].Name)
	}
	o.does("report", "feedback", "--rows", "nothing").ends(t, 2).complains(t, "no figure of this report that opens is called nothing", "cases, questions")
	o.does("report", "feedback", "--from", "2020-01-01", "--to", "2020-01-31").ends(t, 0).saysNot(t, "Transportation")
}

func TestHowFamiliesWereServedIsReported(t *testing.T) {
	t.Parallel()
	o, answered, waiting := reporting(t)
	o.does("report", "service", "--by", "campus").ends(t, 0).says(t, "How families were served", "In one day", "met: none")
	o.does("report", "service", "--rows", "open").ends(t, 0).says(t, waiting).saysNot(t, answered)
	table, err := csv.NewReader(strings.NewReader(o.does("report", "service", "--format", "csv").ends(t, 0).out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, row := range table {
		found[row[0]+" "+row[1]+" "+row[3]] = row[4]
	}
	if found["answers all cases"] != "2" || found["answers transportation one-day"] != "100" || found["ends all orphans"] != "0" ||
		found["calls all calls-begun"] != "0" {
		t.Errorf("the figures are %q", found)
	}
	o.as("castillo", "report", "service", "--rows", "cases").ends(t, 0).says(t, answered).saysNot(t, waiting)
	o.as("somebody", "report", "service").ends(t, 2).complains(t, "nobody in teams.yaml")
}

func TestAReportIsAPageThatNeedsNothingElse(t *testing.T) {
	t.Parallel()
	o, answered, _ := reporting(t)
	for _, what := range []string{"feedback", "service"} {
		file := filepath.Join(t.TempDir(), what+".html")
		o.does("report", what, "--html", file).ends(t, 0)
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"555", "The bus was late", "Ya viene", "<script", "http"} {
			if strings.Contains(string(content), word) {
				t.Errorf("the page of %s has %q in it", what, word)
			}
		}
		page, err := goquery.NewDocumentFromReader(strings.NewReader(string(content)))
		if err != nil {
			t.Fatal(err)
		}
		if page.Find("details tbody th:contains('"+answered+"')").Length() == 0 {
			t.Errorf("no figure of %s opens to case %s", what, answered)
		}
	}
	o.does("report", "service", "--html", "/nowhere/page.html").ends(t, 2).complains(t, "cannot be written")
}

// The commands in reports.md work as they stand there.
func TestTheCommandsOfReportsAreShownAsTheyAre(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile("../../docs/reports.md")
	if err != nil {
		t.Fatal(err)
	}
	o, _, _ := reporting(t)
	tried := 0
	for line := range strings.Lines(string(content)) {
		command, ok := strings.CutPrefix(line, "    campusline ")
		if !ok {
			continue
		}
		tried++
		args := strings.Fields(strings.ReplaceAll(command, "board.html", filepath.Join(t.TempDir(), "board.html")))
		o.does(args...).ends(t, 0)
	}
	if tried == 0 {
		t.Error("there are none")
	}
}
