package results_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"campusline/results"
)

// drawn are the elements of a picture by their names, and the words of its description.
func drawn(t *testing.T, r results.Results) (elements map[string]int, description string) {
	t.Helper()
	var b bytes.Buffer
	if err := r.Picture(&b); err != nil {
		t.Fatal(err)
	}
	elements = map[string]int{}
	inside := ""
	for decoder := xml.NewDecoder(&b); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return elements, description
		}
		if err != nil {
			t.Fatalf("the picture is no XML: %v", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			inside = e.Name.Local
			elements[inside]++
		case xml.EndElement:
			inside = ""
		case xml.CharData:
			if inside == "desc" {
				description += string(e)
			}
		}
	}
}

func twoWaves(t *testing.T) results.Results {
	t.Helper()
	v, s := sample(t)
	s.Title = "Q & A <us>"
	fall := in(s, "fall-2026", 10).asks(60, "oak-hill", "en", "welcome", times(40, 3)...)
	winter := in(s, "winter-2027", 12).asks(60, "oak-hill", "en", "welcome", joined(times(30, 3), times(20, 5))...)
	winter.asks(60, "pecan-creek", "es", "welcome", times(4, 1)...)
	winter.asks(5, "oak-hill", "en", "change", "More <b>art</b>", "Art", "Nothing")
	return of(t, results.Options{Version: v, Survey: s, By: results.ByCampus}, fall, winter)
}

func TestThePictureHasADotALineAndWhatWasBefore(t *testing.T) {
	t.Parallel()
	elements, description := drawn(t, twoWaves(t))
	if elements["circle"] != 1 || elements["rect"] != 2 || elements["title"] != 1 { // the paper is one of the squares
		t.Errorf("it has %v", elements)
	}
	says(t, description, "Everybody: 3.6 of 5", "since fall 2026: more than chance.", "Oak Hill Elementary School: not shown")
	v, s := sample(t)
	if elements, _ := drawn(t, of(t, results.Options{Version: v, Survey: s})); elements["circle"] != 0 || elements["title"] != 1 {
		t.Errorf("of nothing it has %v", elements)
	}
}

func TestThePageNeedsNothingElse(t *testing.T) {
	t.Parallel()
	r := twoWaves(t)
	var b bytes.Buffer
	if err := r.HTML(&b); err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"<script", "src=", "<us>", "<b>art"} {
		if strings.Contains(b.String(), word) {
			t.Errorf("the page has %q in it", word)
		}
	}
	page, err := goquery.NewDocumentFromReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	if page.Find("svg[role=img] > title").Length() != 2 || page.Find("blockquote[lang=en]").Length() != 3 || page.Find("h1").Text() != "Q & A <us>" {
		t.Error(page.Text())
	}
	says(t, page.Find("section").First().Text(), "winter 2027", "more than chance", "not shown")
}
