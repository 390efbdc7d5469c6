package conversation_test

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/store/storetest"
)

// folder is a district of one line, as its first version has it: a question with a way on to another question.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{
		"district.yaml": `
name: Juniper Flats ISD
timezone: America/Chicago
languages: [en, es]
hours: district
operator: office
desks: {office: {name: the office, phone: 737-555-0190}}
lines: {512-555-0100: {menu: main}}
`,
		"calendar.yaml": "hours: {district: {monday-sunday: 0:00-23:59}}\n",
		"campuses.yaml": "elm: {name: Elm Street School, number: 101, address: 1 Elm Street, desks: {office: 737-555-0111}}\n",
	} {
		write(t, dir, name, content)
	}
	write(t, dir, "menus/main.yaml", firstMenus)
	return dir
}

const (
	firstMenus = `
main:
  say: This is the first version.
  choose:
    1: {for: the lake, go: lake}
    2: {for: the hill, go: hill}
lake: {ask: Is the lake full?, answer: yes-no, yes: hill, no: main}
hill: {say: The hill is green., go: end}
`
	// secondMenus has neither the lake nor the question there.
	secondMenus = `
main:
  say: This is the second version.
  choose:
    1: {for: the hill, go: hill}
hill: {say: The hill is brown., go: end}
`
)

// write writes one file of a folder, all at once as editors do.
func write(t *testing.T, dir, name, content string) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path+".new", []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		t.Fatal(err)
	}
}

// serve starts one of several gateways on a database. Stop stops it before the test ends.
func serve(t *testing.T, database, dir string) (g *gateway.Gateway, stop func()) {
	t.Helper()
	g, err := gateway.Start(t.Context(), gateway.Options{
		Listen: "127.0.0.1:0", Database: database, PublicURL: gatewaytest.PublicURL, Keys: []string{gatewaytest.Key}, District: dir,
	})
	if err != nil {
		t.Fatal(err)
	}
	stopped := false
	stop = func() {
		if stopped {
			return
		}
		stopped = true
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		if err := g.Stop(ctx); err != nil {
			t.Errorf("stopping a gateway: %v", err)
		}
	}
	t.Cleanup(stop)
	return g, stop
}

// edited replaces the menus of a folder and waits until a gateway serves them.
func edited(t *testing.T, g *gateway.Gateway, dir, menus string) {
	t.Helper()
	before := g.Version().Hash
	write(t, dir, "menus/main.yaml", menus)
	eventually(t, "the edit is served", func() bool { return g.Version().Hash != before })
}

// post delivers a webhook of a call to a gateway.
func post(t *testing.T, g *gateway.Gateway, call, path, keys string) gatewaytest.Answer {
	t.Helper()
	form := url.Values{"CallSid": {call}, "From": {gatewaytest.Parent}, "To": {"+15125550100"}, "CallStatus": {"in-progress"}}
	if keys != "" {
		form.Set("Digits", keys)
	}
	answer := gatewaytest.Deliver(t, g.URL(), gatewaytest.Form(path, form))
	if answer.Status != 200 {
		t.Fatalf("%s is answered %d: %s", path, answer.Status, answer.Body)
	}
	return answer
}

func database(t *testing.T) string { t.Helper(); return storetest.URL(t) }
