package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"campusline/gateway/gatewaytest"
	"campusline/menus/menustest"
	"campusline/phone"
	"campusline/reports"
)

// busyOffice is an office in which something of everything happened today: cases, calls, texts, and a survey.
func busyOffice(t *testing.T) *officer {
	t.Helper()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	number := line.Gateway.Version().Lines[0].Number
	line.Call(gatewaytest.Parent, number, phone.AllAnswer(phone.Answered)).Press("77").Press("0").HangUp()
	line.Call(gatewaytest.Parent, number).HangUp()
	line.Text(gatewaytest.Parent, number, "hello")
	o := &officer{t, line.Database}
	for range 2 {
		told := o.enters("castillo", "The bus was late.", "--kind", "concern", "--topic", "late bus", "--campus", "transportation", "--number", "512-555-0199")
		o.as("castillo", "cases", "reply", told, "--close", "It comes now.").ends(t, 0)
	}
	for i, fate := range []string{"completed", "machine", "busy", "no-answer", "failed", "in-progress", "skipped"} {
		status := "sent"
		if fate == "skipped" {
			status = fate
		}
		gatewaytest.Exec(t, line.SQL(t), fmt.Sprintf(`INSERT INTO messages (id, session, purpose, line, number, language, body, created_at, channel, status, carrier_id, topic, handed_at, expires_at)
			VALUES ('P%d', '', 'school-related', '%s', '+1512555018%d', 'es', 'x', now(), 'call', '%s', 'CP%d', 'recorded calls', now(), now() + interval '1 hour')`,
			i, number, i, status, i))
		gatewaytest.Exec(t, line.SQL(t), fmt.Sprintf(`INSERT INTO deliveries (carrier_id, status, rank, error_code, at) VALUES ('CP%d', '%s', 5, 0, now())`, i, fate))
	}
	gatewaytest.Exec(t, line.SQL(t), `UPDATE sessions SET how = 'hung up' WHERE channel = 'call' AND how = ''`)
	survey := menustest.Sample(t).Survey("family-voice")
	for i := range 24 {
		wave, at := "fall-2026", time.Now().UTC().Add(-time.Hour)
		if i%2 == 0 {
			wave, at = "spring-2026", at.AddDate(0, 0, -400)
		}
		who := fmt.Sprintf("'%s', '+1512555%04d'", wave, 100+i)
		when := at.Format("'2006-01-02 15:04:05Z'")
		gatewaytest.Exec(t, line.SQL(t), `INSERT INTO survey_invitations (survey, wave, number, line, language, campus, message, invited_at)
			VALUES ('family-voice', `+who+`, '`+number+`', 'en', 'oak-hill', '', `+when+`)`)
		gatewaytest.Exec(t, line.SQL(t), `INSERT INTO survey_responses VALUES ('family-voice', `+who+`, 'text', 'en', 'oak-hill', `+when+`, `+when+`)`)
		for j, q := range survey.Questions {
			gatewaytest.Exec(t, line.SQL(t), fmt.Sprintf(`INSERT INTO survey_answers VALUES ('S%d', %d, '%s', 'family-voice', %s, '%s', '%d', '', 'text', 'en', %s)`,
				i, j, q.Name, who, q.Item, 1+i%5, when))
		}
	}
	return o
}

// Every figure of every report opens, as CSV, as JSON and in the page: to as many rows as it counts where it is a count, or it
// says why there are none.
func TestEveryFigureOfEveryReportOpens(t *testing.T) {
	t.Parallel()
	o := busyOffice(t)
	for _, report := range []string{"feedback", "service", "surveys", "goals"} {
		t.Run(report, func(t *testing.T) {
			t.Parallel()
			var r reports.Report
			if err := json.Unmarshal([]byte(o.does("report", report, "--format", "json").ends(t, 0).out), &r); err != nil || len(r.Tables) == 0 {
				t.Fatalf("%v: %+v", err, r)
			}
			names := o.does("report", report, "--rows", "nothing").ends(t, 2).err
			page := pageOf(t, o, report)
			for i := range r.Tables {
				table := &r.Tables[i]
				for j := range table.Columns {
					c, cell := &table.Columns[j], &table.All.Cells[j]
					if !regexp.MustCompile(`[ ,]` + c.Name + `[,\n]`).MatchString(names) {
						t.Errorf("%s does not open", c.Name)
					}
					if j > 0 && !strings.HasPrefix(table.Name, "spots") && table.Name != "texts" && table.Name != "placed" {
						continue // it is opened as the first one of its table
					}
					if rows := o.opens(t, report, c.Name); c.Unit == reports.Count && report != "surveys" && rows != cell.Count {
						t.Errorf("%s is %d and opens to %d rows", c.Name, cell.Count, rows)
					}
				}
				openIn(t, page, table)
			}
			figure := r.Tables[0].Columns[0].Name
			table, err := csv.NewReader(strings.NewReader(o.does("report", report, "--rows", figure).ends(t, 0).out)).ReadAll()
			if rows := o.opens(t, report, figure); err != nil || len(table) != 1+rows {
				t.Errorf("%v: %s has %d rows as JSON, and as CSV %q", err, figure, rows, table)
			}
		})
	}
}

// opens gives how many rows a figure opens to.
func (o *officer) opens(t *testing.T, report, figure string) int {
	t.Helper()
	var rows []reports.Row
	if err := json.Unmarshal([]byte(o.does("report", report, "--rows", figure, "--format", "json").ends(t, 0).out), &rows); err != nil {
		t.Fatalf("%s: %v", figure, err)
	}
	return len(rows)
}

// openIn wants each figure of a table to open in a page, or to have said there why it does not.
func openIn(t *testing.T, page *goquery.Document, table *reports.Table) {
	t.Helper()
	figures := page.Find("#" + table.Name).Parent().Find("h3 ~ details, h3 ~ p.words")
	if figures.Length() != len(table.Columns) {
		t.Errorf("%s has %d figures, and in the page %d", table.Name, len(table.Columns), figures.Length())
	}
	for j := range table.Columns {
		c, cell := &table.Columns[j], &table.All.Cells[j]
		told := figures.Eq(j)
		rows := told.Find("tbody tr").Length()
		if rows == 0 && (cell.Count > 0 || !strings.Contains(told.Text(), "nothing to open")) {
			t.Errorf("%s, %+v, does not open in the page: %q", c.Name, cell, told.Text())
		}
		if c.Unit == reports.Count && rows != cell.Count && !strings.HasPrefix(table.Name, "family-voice") {
			t.Errorf("%s is %d, and opens to %d rows in the page", c.Name, cell.Count, rows)
		}
	}
}

// pageOf is the page of a report.
func pageOf(t *testing.T, o *officer, report string) *goquery.Document {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	o.does("report", report, "--html", file).ends(t, 0)
	content, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = content.Close() }()
	page, err := goquery.NewDocumentFromReader(content)
	if err != nil {
		t.Fatal(err)
	}
	return page
}
