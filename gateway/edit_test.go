package gateway_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
)

func TestAnEditIsHeardByTheNextCallAndNotByOneUnderWay(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	line := gatewaytest.Start(t, gatewaytest.Options{District: folder})
	underWay := line.Call(parent, district).Hears("how can we help?")
	line.Text(parent, district, "hello").Say("how can we help?")
	before := line.Gateway.Version().Hash

	edit(t, folder, "menus/main.yaml", "Lunch today is pizza.", "Lunch today is soup.")
	eventually(t, "the edit is served", func() bool { return line.Gateway.Version().Hash != before })

	line.Call(parent, district).Press("1").Hears("Lunch today is soup.")
	underWay.Press("1").Hears("Lunch today is pizza.")
	line.Text(parent, district, "1").Say("Lunch today is pizza.")
	line.Text(parent, district, "lunch").Say("Lunch today is soup.")
}

func TestAnEditThatRemovesAStepDoesNotBreakACallWaitingThere(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	line := gatewaytest.Start(t, gatewaytest.Options{District: folder})
	underWay := line.Call(parent, district).Press("2").Hears("Which route?")
	before := line.Gateway.Version().Hash
	if err := os.WriteFile(filepath.Join(folder, "menus", "main.yaml"),
		[]byte("main:\n  say: We have moved.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(folder, "translations", "es.po")); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the edit is served", func() bool { return line.Gateway.Version().Hash != before })
	line.Call(parent, district).Hears("We have moved.")
	underWay.Press("17").Hears("Is the bus late?").Press("1").Hears("Your case number is")
}

func TestAnEditAfterWhichNobodyAnswersIsRefused(t *testing.T) {
	t.Parallel()
	folder, said := meadow(t), &journal{}
	line := gatewaytest.Start(t, gatewaytest.Options{
		District: folder, Gateway: func(o *gateway.Options) { o.Log = said.log() },
	})
	before := line.Gateway.Version().Hash
	teams := filepath.Join(folder, "teams.yaml")
	if err := os.WriteFile(teams, []byte("teams:\n  office: {name: The office, people: [reyes]}\notherwise: office\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the log says why", func() bool { return strings.Contains(said.String(), "`reyes` is not one of `people`") })
	if line.Gateway.Version().Hash != before {
		t.Error("it is served")
	}
	mended := "people: {reyes: {name: Ms. Reyes, phone: 254-555-0151}}\nteams:\n  office: {name: The office, people: [reyes]}\notherwise: office\n"
	if err := os.WriteFile(teams, []byte(mended), 0o600); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the mended edit is served", func() bool { return line.Gateway.Version().Hash != before })
}

func TestABrokenEditKeepsWhatRanUntilItIsMended(t *testing.T) {
	t.Parallel()
	folder, said := meadow(t), &journal{}
	line := gatewaytest.Start(t, gatewaytest.Options{
		District: folder, Gateway: func(o *gateway.Options) { o.Log = said.log() },
	})
	refused := func(value string) func() bool {
		return func() bool {
			_, metrics := get(t, line.Gateway.URL()+"/metrics")
			return strings.Contains(metrics, "\ncampusline_menus_refused "+value+"\n")
		}
	}
	eventually(t, "nothing is refused yet", refused("0"))
	before := line.Gateway.Version().Hash

	edit(t, folder, "menus/main.yaml", "go: lunch", "go: lnuch")
	eventually(t, "the broken edit is refused", refused("1"))
	line.Text(parent, district, "lunch").Say("Lunch today is pizza.")
	line.Call(parent, district).Press("1").Hears("Lunch today is pizza.")
	if !strings.Contains(said.String(), "`lnuch` is not a menu") {
		t.Errorf("the log does not say what is wrong:\n%s", said)
	}

	edit(t, folder, "menus/main.yaml", "go: lnuch", "go: lunch")
	eventually(t, "the mended edit is served", refused("0"))
	if line.Gateway.Version().Hash != before {
		t.Error("the same files have another hash")
	}
	edit(t, folder, "menus/main.yaml", "pizza", "soup")
	eventually(t, "the next edit is served", func() bool { return line.Gateway.Version().Hash != before })
	line.Text(parent, district, "lunch").Say("Lunch today is soup.")
}

func TestAFolderThatGoesAwayKeepsWhatRan(t *testing.T) {
	t.Parallel()
	folder := meadow(t)
	line := gatewaytest.Start(t, gatewaytest.Options{District: folder})
	if err := os.Rename(folder, folder+"-moved"); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the missing folder is refused", func() bool {
		_, metrics := get(t, line.Gateway.URL()+"/metrics")
		return strings.Contains(metrics, "\ncampusline_menus_refused 1\n")
	})
	line.Text(parent, district, "lunch").Say("Lunch today is pizza.")
}
