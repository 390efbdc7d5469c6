package phonetree_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"campusline/menus"
	"campusline/phonetree"
)

// texts are the words of a drawing, which has to be well-formed XML.
func texts(t *testing.T, drawing []byte) []string {
	t.Helper()
	var all []string
	for decoder := xml.NewDecoder(bytes.NewReader(drawing)); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, drawing)
		}
		if words, ok := token.(xml.CharData); ok {
			all = append(all, strings.TrimSpace(string(words)))
		}
	}
}

func TestAPictureHoldsEveryMenuAndChoice(t *testing.T) {
	t.Parallel()
	v := sample(t)
	for _, o := range outlines(v) {
		var b bytes.Buffer
		if err := phonetree.Picture(&b, v, o); err != nil {
			t.Fatal(err)
		}
		drawn := texts(t, b.Bytes())
		for _, m := range o.Menus {
			if !slices.Contains(drawn, m.Name) {
				t.Errorf("the picture of %s lacks %s", o.Line.Name, m.Name)
			}
			for _, s := range m.Steps {
				for _, c := range s.Choices {
					begins := func(words string) bool { return strings.HasPrefix(words, c.For[:min(20, len(c.For))]) }
					if !slices.ContainsFunc(drawn, begins) {
						t.Errorf("the picture of %s lacks %q", o.Line.Name, c.For)
					}
				}
			}
		}
	}
}

func TestWordsOfMenusCannotBreakAPicture(t *testing.T) {
	t.Parallel()
	v := meadow(t)
	o := v.Outline(v.Lines[0], menus.Call, "en")
	o.Menus[0].Steps[0].Words = menus.Prompt{{Language: "en", Words: `</text><script>"&'`}}
	var b bytes.Buffer
	if err := phonetree.Picture(&b, v, o); err != nil {
		t.Fatal(err)
	}
	if drawn := texts(t, b.Bytes()); !slices.Contains(drawn, `“</text><script>"&'”`) {
		t.Errorf("the words are drawn as %q", drawn)
	}
}

func TestAYearIsDrawn(t *testing.T) {
	t.Parallel()
	v := sample(t)
	var b bytes.Buffer
	if err := phonetree.YearStrip(&b, v.Language("en"), `Lines & "others"`, phonetree.Coverage(v, v.Lines[0], "en")); err != nil {
		t.Fatal(err)
	}
	drawn := texts(t, b.Bytes())
	for _, want := range []string{`Lines & "others"`, "September 1", "12:00", "a person", "a promise"} {
		if !slices.Contains(drawn, want) {
			t.Errorf("the year lacks %q among %q", want, drawn)
		}
	}
}

func TestADocumentHoldsEveryMenuAndDeskAndItsLinksLead(t *testing.T) {
	t.Parallel()
	v := sample(t)
	o := v.Outline(v.Lines[1], menus.Call, "es")
	var b bytes.Buffer
	if err := phonetree.Document(&b, v, o); err != nil {
		t.Fatal(err)
	}
	page, err := goquery.NewDocumentFromReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	if got := page.Find("html").AttrOr("lang", ""); got != "es" {
		t.Errorf("its language is %q", got)
	}
	for _, m := range o.Menus {
		if page.Find("section#"+m.Name).Length() != 1 {
			t.Errorf("it lacks %s", m.Name)
		}
	}
	page.Find("a").Each(func(_ int, a *goquery.Selection) {
		if page.Find(a.AttrOr("href", "nowhere")).Length() != 1 {
			t.Errorf("nothing stands at %s", a.AttrOr("href", ""))
		}
	})
	if whole := page.Text(); !strings.Contains(whole, "llama a la oficina, (512) 555-0111") || !strings.Contains(whole, "si cerrado → ") ||
		strings.Contains(whole, "otherwise") {
		t.Errorf("it is not in Spanish throughout:\n%s", whole)
	}
	if desks := page.Find("table").Text(); !strings.Contains(desks, "la oficina") || !strings.Contains(desks, "(512) 555-0111 ext 4") ||
		!strings.Contains(desks, "lunes–viernes 7:15 a. m.–3:30 p. m.") || strings.Contains(desks, "Pecan Creek") {
		t.Errorf("its desks are %s", desks)
	}
	if page.Find("svg rect").Length() < 10 {
		t.Error("the year is not drawn in it")
	}
}

func TestTheDocumentAsMarkdown(t *testing.T) {
	t.Parallel()
	v := meadow(t)
	var b strings.Builder
	if err := phonetree.Markdown(&b, v, v.Outline(v.Lines[0], menus.Call, "en")); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"# District line, (512) 555-0100: calls, in English\n\nVersion " + v.Hash[:12] + "\n",
		"## main\n\n- “Meadow ISD: how can we help?”\n- **1** lunch today → [lunch](#lunch)\n",
		"## bus\n\nby text: bus\n\n",
		"| Meadow ISD | the office | (512) 555-0110 | Monday–Sunday 24 h |\n",
		"| 101 Meadow Elementary | the office | (512) 555-0111 |",
		"```text\n0     3",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("it does not say\n%s\nbut\n%s", want, b.String())
		}
	}
}
