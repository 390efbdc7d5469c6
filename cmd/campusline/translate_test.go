package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"campusline/translating"
)

// cedar is a copy of the sample district.
func cedar(t *testing.T) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "cedar")
	campusline(t, "init", folder).ends(t, 0)
	return folder
}

func spanish(t *testing.T, folder string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(folder, "translations", "es.po"))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// A translator's day, from the first export to the approval.
func TestATranslatorsSpreadsheetComesBack(t *testing.T) {
	t.Parallel()
	folder := cedar(t)
	sheet := filepath.Join(t.TempDir(), "es.csv")
	campusline(t, "translate", "export", "--district", folder, "--to", "es", "-o", sheet).ends(t, 0)
	edit(t, filepath.Dir(sheet), "es.csv", `"la oficina del distrito","draft",""`, `"la oficina central","approved","M. Tran"`)
	edit(t, filepath.Dir(sheet), "es.csv", "{campus} no atiende ahora", "No atiende ahora")
	campusline(t, "translate", "import", sheet, "--district", folder).ends(t, 1).
		says(t, "es.csv:", "The translation has lost {campus}. Write {campus} where it belongs", "1 translation is new or changed", "1 refused")
	if got := spanish(t, folder); !strings.Contains(got, "# state: approved, M. Tran\n") || !strings.Contains(got, `msgstr "la oficina central"`) {
		t.Error("what was approved is not in the file")
	}
	campusline(t, "translate", "status", "--district", folder).ends(t, 0).says(t, "approved", "Spanish (es)", "the menus")
	campusline(t, "check", folder).ends(t, 0)
}

func TestEveryFormatComesBackAsItWas(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"es.po", "es.xlf", "es.csv"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder, file := cedar(t), filepath.Join(t.TempDir(), name)
			campusline(t, "translate", "update", "--district", folder).ends(t, 0).says(t, "0 changed, 0 gone")
			before := spanish(t, folder)
			campusline(t, "translate", "export", "--district", folder, "--to", "es", "-o", file).ends(t, 0)
			campusline(t, "translate", "import", file, "--district", folder).ends(t, 0).says(t, "0 refused")
			if spanish(t, folder) != before {
				t.Error("the file has changed")
			}
		})
	}
}

// The editor changes English; nobody tells the translator. Families go on hearing the old translation, and it is told.
func TestAChangedTextIsToldAndStillSaid(t *testing.T) {
	t.Parallel()
	folder := cedar(t)
	campusline(t, "translate", "update", "--district", folder).ends(t, 0)
	edit(t, folder, "menus/main.yaml", "for: to report an absence,", "for: to report an absence today,")
	campusline(t, "hear", "--district", folder, "--lang", "es").ends(t, 0).says(t, "Para reportar ausencias")
	campusline(t, "translate", "update", "--district", folder).ends(t, 0).says(t, "0 new, 1 changed, 0 gone")
	if got := spanish(t, folder); !strings.Contains(got, "#, fuzzy\n#| msgid \"to report an absence\"\nmsgid \"to report an absence today\"\n") {
		t.Error("the translation is not marked")
	}
	campusline(t, "hear", "--district", folder, "--lang", "es").ends(t, 0).says(t, "Para reportar ausencias")
}

func TestStatusIsDataToo(t *testing.T) {
	t.Parallel()
	var rows []translating.Status
	if err := json.Unmarshal([]byte(campusline(t, "translate", "status", "--format", "json").ends(t, 0).out), &rows); err != nil || len(rows) < 2 {
		t.Errorf("%v: %+v", err, rows)
	}
	campusline(t, "translate", "status", "--format", "csv").ends(t, 0).says(t, "language,name,of,texts,translated,draft", "es,Spanish,menus")
	campusline(t, "translate", "status", "--texts").ends(t, 0).says(t, "es, draft: ", "unit", "segment")
	campusline(t, "translate", "status", "--texts", "--format", "csv").ends(t, 0).says(t, "language,file,line,place", "encoding,units,segments,hint")
}

func TestPseudoWordsCanBeCalled(t *testing.T) {
	t.Parallel()
	folder := cedar(t)
	campusline(t, "translate", "pseudo", "--district", folder, "-o", filepath.Join(folder, "translations", "es.po")).ends(t, 0)
	campusline(t, "hear", "--district", folder, "--lang", "es").ends(t, 0).says(t, "[", "~]")
}

// Who reviews what ships needs no district, and no source code.
func TestWhatCampuslineSaysByItselfIsReviewed(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	sheet, result := filepath.Join(folder, "es.csv"), filepath.Join(folder, "es.po")
	campusline(t, "translate", "export", "--own", "--to", "es", "-o", sheet).ends(t, 0)
	edit(t, folder, "es.csv", `"Disculpe, no escuché nada.","","draft",""`, `"Disculpe, no escuché nada.","","reviewed","L. Ruiz"`)
	campusline(t, "translate", "import", sheet, "--own", result).ends(t, 0).says(t, "1 translation is new or changed")
	content, err := os.ReadFile(result)
	if err != nil || !strings.Contains(string(content), "# state: reviewed, L. Ruiz\n") {
		t.Errorf("the review is lost (%v)", err)
	}
	campusline(t, "translate", "export", "--own", "--to", "en").ends(t, 2).complains(t, "no texts of Campusline's own in en")
}

func TestTranslatingTheSampleItselfIsWrongUsage(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "es.po")
	campusline(t, "translate", "export", "--to", "es", "-o", file).ends(t, 0)
	campusline(t, "translate", "import", file).ends(t, 2).complains(t, "campusline init my-district")
	campusline(t, "translate", "update").ends(t, 2).complains(t, "campusline init my-district")
	campusline(t, "translate", "export", "--to", "xx").ends(t, 2).complains(t, "xx is not one of the languages")
	campusline(t, "translate", "import", file+".csv").ends(t, 2).complains(t, "cannot be read")
	campusline(t, "translate", "import", file, "--to", "vi").ends(t, 2).complains(t, "is a translation into es, not vi")
}

func TestAFileIsReplacedWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	name := filepath.Join(folder, "new", "es.po")
	for _, content := range []string{"first", "second"} {
		if err := replaceFile(name, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != content {
			t.Errorf("got %q, %v", got, err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "taken"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := replaceFile(filepath.Join(folder, "taken"), []byte("third")); err == nil {
		t.Error("a folder was replaced")
	}
	left, err := filepath.Glob(filepath.Join(folder, ".campusline-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("it leaves %v, %v", left, err)
	}
}
