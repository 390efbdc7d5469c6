package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// costs is what `campusline cost` writes of a text on standard input.
func costs(t *testing.T, text string, args ...string) (map[string]any, string) {
	t.Helper()
	var out, complaints bytes.Buffer
	if status := run(t.Context(), append([]string{"cost"}, args...), terminal{strings.NewReader(text), &out, &complaints, "campusline"}); status != 0 {
		t.Fatalf("it ended with %d: %s", status, complaints.String())
	}
	object := map[string]any{}
	if err := json.Unmarshal(out.Bytes(), &object); err != nil {
		t.Fatalf("%s is not one JSON object: %v", out.String(), err)
	}
	return object, out.String()
}

const aNotice = "La reunión de padres es el jueves 12 de noviembre a las 6:00 de la tarde en la escuela Oak Hill. ¿Viene? Responda SI."

func TestCostSaysWhatATextTakes(t *testing.T) {
	t.Parallel()
	object, out := costs(t, aNotice+"\n")
	for name, want := range map[string]any{
		"encoding": "UCS-2", "units": 117.0, "segments": 2.0, "price": 0.0256, "currency": "USD", "changed": false, "sent": aNotice,
	} {
		if object[name] != want {
			t.Errorf("%s is %v, want %v", name, object[name], want)
		}
	}
	for _, part := range []string{`"text": "reunión → junta: 1 segment instead of 2."`, `"price": 0.0256,`, `"pricesAsOf": "2026-`} {
		if !strings.Contains(out, part) {
			t.Errorf("%s\nlacks %s", out, part)
		}
	}
}

func TestCostMeasuresWhatIsSent(t *testing.T) {
	t.Parallel()
	object, _ := costs(t, "“Hello” – it’s us…")
	if object["encoding"] != "GSM-7" || object["changed"] != true || object["sent"] != `"Hello" - it's us...` || object["units"] != 20.0 {
		t.Errorf("got %v", object)
	}
	if hints, ok := object["hints"].([]any); !ok || len(hints) != 0 {
		t.Errorf("hints are %v, want an empty list", object["hints"])
	}
	if object, _ := costs(t, ""); object["segments"] != 0.0 || object["price"] != 0.0 {
		t.Errorf("nothing costs %v", object)
	}
}

func TestCostTakesTheDistrictsOwnPrices(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write := func(content string) {
		if err := os.WriteFile(filepath.Join(folder, "prices.yaml"), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("as of: 2026-11-02\ncurrency: USD\nsegment: 0.005\n")
	if object, _ := costs(t, aNotice, "--district", folder); object["price"] != 0.01 || object["pricesAsOf"] != "2026-11-02" {
		t.Errorf("got %v", object)
	}
	write("segment: cheap\n")
	campusline(t, "cost", "Hello", "--district", folder).ends(t, 2).complains(t, "prices.yaml:1:10: `cheap` is not a price.")
	campusline(t, "cost", "Hello", "--district", folder+"/nowhere").ends(t, 2).complains(t, "is not a folder")
}

func TestCostCanBeReadByPeople(t *testing.T) {
	t.Parallel()
	campusline(t, "cost", aNotice, "--lang", "es-MX", "--format", "text").ends(t, 0).says(t,
		"UCS-2, 117 code units: 2 segments, 0.0256 USD (prices of 2026-", "Hint: reunión → junta: 1 segment instead of 2.")
	campusline(t, "cost", "“Hello”", "--format", "text").ends(t, 0).says(t, "GSM-7, 7 septets: 1 segment, 0.0128 USD", `Sent as: "Hello"`)
	campusline(t, "cost", "Hello", "--lang", "xx").ends(t, 2).complains(t, "xx is no language that Campusline knows. It knows: ")
}

func TestCostRefusesWhatIsNoText(t *testing.T) {
	t.Parallel()
	var out, complaints bytes.Buffer
	status := run(t.Context(), []string{"cost"}, terminal{strings.NewReader("reuni\xf3n"), &out, &complaints, "campusline"})
	if status != statusUsage || !strings.Contains(complaints.String(), "not written in UTF-8") {
		t.Errorf("it ended with %d: %s", status, complaints.String())
	}
}
