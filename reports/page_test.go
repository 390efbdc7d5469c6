package reports_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"campusline/cases"
	"campusline/reports"
)

// pages are the pages of both reports, on cases that all have a phone number and more of them than a page shows rows of.
func pages(t *testing.T) map[string]*goquery.Document {
	t.Helper()
	o := october(t, "topic")
	var lives []reports.Life
	for i := range 130 {
		l := on(o, 1+i%30, fmt.Sprintf("+1512555%04d", 100+i%90))
		l.Topic = `<b>"fees" & more</b>`
		l.State, l.AnsweredAt, l.Rating = cases.Done, &l.OpenedAt, i%11
		lives = append(lives, l)
	}
	all := map[string]*goquery.Document{}
	for name, r := range map[string]reports.Report{
		"feedback": reports.Feedback(o, lives, nil), "service": reports.Service(o, reports.Facts{Lives: lives}),
	} {
		var page bytes.Buffer
		if err := r.HTML(&page); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(page.String(), "555") || strings.Contains(page.String(), "<b>&#34;fees") || strings.Contains(page.String(), `<b>"fees`) {
			t.Errorf("a number or words that are not escaped stand in %s", name)
		}
		doc, err := goquery.NewDocumentFromReader(&page)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = doc
	}
	return all
}

// What a screen reader needs is there: a language, a title, headings in order, heads of tables, words for pictures, and a way
// into what is wider than the window.
func TestAPageCanBeReadByEverybody(t *testing.T) {
	t.Parallel()
	for name, page := range pages(t) {
		if lang, _ := page.Find("html").Attr("lang"); lang != "en" || page.Find("title").Text() == "" || page.Find("main, header").Length() != 2 {
			t.Errorf("%s has no language, title or landmarks", name)
		}
		level := 0
		page.Find("h1, h2, h3, h4").Each(func(_ int, h *goquery.Selection) {
			if now := int(goquery.NodeName(h)[1] - '0'); now > level+1 {
				t.Errorf("%s: the heading %q leaves out a level", name, h.Text())
			} else {
				level = now
			}
		})
		page.Find("table").Each(func(_ int, table *goquery.Selection) {
			if table.Find("thead th[scope=col]").Length() == 0 || table.Find("tbody tr").Length() != table.Find("tbody th[scope=row]").Length() {
				t.Errorf("%s: a table has cells without heads", name)
			}
			if around := table.Parent(); around.AttrOr("tabindex", "") != "0" || around.AttrOr("aria-label", "") == "" {
				t.Errorf("%s: a wide table cannot be reached by keyboard", name)
			}
		})
		page.Find("svg").Each(func(_ int, picture *goquery.Selection) {
			if picture.AttrOr("role", "") != "img" || len(picture.AttrOr("aria-label", "")) < 20 {
				t.Errorf("%s: a picture has no words", name)
			}
		})
		page.Find(".tiles li").Each(func(_ int, tile *goquery.Selection) {
			if !strings.Contains("Met Not met Not known yet", tile.Find(".verdict").Text()) || tile.Find(".verdict").Text() == "" {
				t.Errorf("%s: only a colour says whether a goal is met: %s", name, tile.Text())
			}
		})
		ids := map[string]bool{}
		page.Find("[id]").Each(func(_ int, x *goquery.Selection) {
			if id := x.AttrOr("id", ""); ids[id] {
				t.Errorf("%s: %s is there twice", name, id)
			} else {
				ids[id] = true
			}
		})
	}
}

// A page with thousands of cases stays one that opens at once, and says where the rest is.
func TestAPageShowsTheFirstRowsAndSaysWhereTheOthersAre(t *testing.T) {
	t.Parallel()
	page := pages(t)["feedback"]
	figure := page.Find("section > details").First()
	if n := figure.Find("tbody tr").Length(); n != 100 {
		t.Errorf("%d rows are shown", n)
	}
	if !strings.Contains(figure.Text(), "30 more: campusline report feedback --rows cases") {
		t.Errorf("where the others are is told as %q", figure.Find("p").Text())
	}
}

// Every picture is whole, though nothing happened.
func TestPicturesAreWholeThoughNothingHappened(t *testing.T) {
	t.Parallel()
	o := october(t, "campus")
	for _, r := range []reports.Report{reports.Feedback(o, nil, nil), reports.Service(o, reports.Facts{})} {
		for _, p := range r.Pictures {
			decoder := xml.NewDecoder(strings.NewReader(string(p.SVG)))
			for {
				if _, err := decoder.Token(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatalf("%s is no XML: %v", p.Title, err)
				}
			}
		}
		for i := range r.Tables {
			for j, c := range r.Tables[i].All.Cells {
				if unit := r.Tables[i].Columns[j].Unit; c.Known && unit != reports.Count {
					t.Errorf("%s of nothing is %v", r.Tables[i].Columns[j].Name, c.Value)
				}
			}
		}
	}
}
