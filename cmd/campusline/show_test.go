package main

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"campusline/store/storetest"
)

func TestTheTreeOfEachLineIsShown(t *testing.T) {
	t.Parallel()
	campusline(t, "show").ends(t, 0).
		says(t, "District line, (512) 555-0100: calls, in English", "Oak Hill Elementary, (512) 555-0101", "Bus line, (512) 555-0103")
	campusline(t, "show", meadow(t), "--lang", "es", "--text").ends(t, 0).
		says(t, "mensajes de texto, en español", "1  ", "→ lunch")
	r := campusline(t, "show", "--line", "512-555-0103").ends(t, 0).says(t, "Bus line")
	if strings.Contains(r.out, "District line") {
		t.Errorf("another line is shown too:\n%s", r.out)
	}
}

func TestALineIsShownAsAPictureAndAsADocument(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	for _, args := range [][]string{{"--format", "svg"}, {"--format", "svg", "--year"}} {
		r := campusline(t, append([]string{"show", folder}, args...)...).ends(t, 0).says(t, "<svg", "</svg>")
		decoder := xml.NewDecoder(strings.NewReader(r.out))
		for {
			if _, err := decoder.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%v in\n%s", err, r.out)
			}
		}
	}
	campusline(t, "show", folder, "--format", "html").ends(t, 0).says(t, "<!DOCTYPE html>", "Lunch today is pizza.", "</html>")
	campusline(t, "show", folder, "--format", "md").ends(t, 0).says(t, "# District line", "## lunch", "| 101 Meadow Elementary |")
	campusline(t, "show", folder, "--year").ends(t, 0).says(t, "Monday–Sunday", "A person answers")
}

func TestAVersionThatIsKeptIsShown(t *testing.T) {
	t.Parallel()
	database, folder := storetest.URL(t), meadow(t)
	campusline(t, "show", "--database", database, "--live").ends(t, 2).complains(t, "nothing is published yet")
	campusline(t, "publish", folder, "--database", database, "--author", "A. Writer").ends(t, 0)
	published, err := loaded(folder)
	if err != nil {
		t.Fatal(err)
	}
	edit(t, folder, "menus/main.yaml", "Lunch today is pizza.", "Lunch today is soup.")
	campusline(t, "show", "--database", database, "--live").ends(t, 0).says(t, "Lunch today is pizza.")
	campusline(t, "show", "--database", database, published.Hash[:8]).ends(t, 0).says(t, "Lunch today is pizza.")
	campusline(t, "show", "--database", database, folder).ends(t, 0).says(t, "Lunch today is soup.")
	campusline(t, "show", "--database", database, "abcdef").ends(t, 2).complains(t, "no version begins with abcdef")
}

func TestWhatCannotBeShownIsTold(t *testing.T) {
	t.Parallel()
	campusline(t, "show", "nowhere").ends(t, 2).complains(t, "nowhere is neither a folder nor")
	campusline(t, "show", broken(t)).ends(t, 2).complains(t, "the menus have problems")
	campusline(t, "show", meadow(t), "--lang", "fr").ends(t, 2).complains(t, "--lang should be one of [en es], not fr")
	campusline(t, "show", meadow(t), "--line", "512-555-0188").ends(t, 2).complains(t, "is not a line of Meadow ISD")
	campusline(t, "show", meadow(t), "--year", "--format", "md").ends(t, 2).complains(t, "--year is shown as text or svg")
}
