package main

import (
	"encoding/json"
	"os/user"
	"path/filepath"
	"strings"
	"testing"

	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

// desk is where versions are published from, on a database of its own.
type desk struct {
	t        testing.TB
	database string
}

func newDesk(t testing.TB) desk {
	t.Helper()
	return desk{t, storetest.URL(t)}
}

func (d desk) publish(args ...string) result {
	d.t.Helper()
	return campusline(d.t, append([]string{"publish", "--database", d.database}, args...)...)
}

// versions lists what was published, newest first.
func (d desk) versions() []publicationRow {
	d.t.Helper()
	var rows []publicationRow
	out := campusline(d.t, "versions", "--database", d.database, "--format", "json").ends(d.t, 0).out
	if err := json.Unmarshal([]byte(out), &rows); err != nil {
		d.t.Fatalf("%v in %s", err, out)
	}
	return rows
}

// has wants so many publications, the newest in this state.
func (d desk) has(count int, newest string) {
	d.t.Helper()
	rows := d.versions()
	if len(rows) != count || count > 0 && rows[0].State != newest {
		d.t.Errorf("there are %d publications, want %d with the newest %q: %+v", len(rows), count, newest, rows)
	}
}

// lunch is a folder whose lunch is this; district is put at the end of its district.yaml.
func lunch(t testing.TB, dish, district string) string {
	t.Helper()
	folder := meadow(t)
	edit(t, folder, "menus/main.yaml", "Lunch today is pizza.", "Lunch today is "+dish+".")
	edit(t, folder, "district.yaml", "\nlines:", "\n"+district+"\nlines:")
	return folder
}

func TestAFolderIsPublishedAndGoneBackFrom(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.publish("--author", "Ana", "--note", "Soup\nfrom Monday on", lunch(t, "soup", "")).ends(t, 0).says(t, "These menus can be served.", " is live.")
	soup := d.versions()[0]
	second := d.publish("--author", "Ben", lunch(t, "stew", "")).ends(t, 0).says(t, " is live.", "To go back: campusline publish "+soup.Version[:12])
	if strings.Contains(second.out, "waits") {
		t.Error("it waits, though the district wants no second person")
	}
	d.publish(strings.ToUpper(soup.Version[:6]), "--author", "Cy", "--note", "Stew was wrong").ends(t, 0).says(t, soup.Version[:12]+" is live.")
	d.publish(soup.Version, "--author", "Cy").ends(t, 0).says(t, "is live already")

	rows := d.versions()
	if len(rows) != 3 {
		t.Fatalf("there are %d publications, want 3", len(rows))
	}
	for i, want := range []publicationRow{
		{Version: soup.Version, State: "live", Author: "Cy", Note: "Stew was wrong"},
		{Version: rows[1].Version, State: "earlier", Author: "Ben"},
		{Version: soup.Version, State: "earlier", Author: "Ana", Note: "Soup\nfrom Monday on"},
	} {
		got := rows[i]
		if got.WentLive == nil || !got.WentLive.Equal(got.Published) {
			t.Errorf("%s was published at %s and went live at %v", got.Version, got.Published, got.WentLive)
		}
		want.Published, want.WentLive = got.Published, got.WentLive
		if got != want {
			t.Errorf("publication %d is %+v, want %+v", i, got, want)
		}
	}
	campusline(t, "versions", "--database", d.database).ends(t, 0).
		says(t, soup.Version[:12]+"  20", "live", "Cy", "Stew was wrong\n", "earlier", "Ben", "earlier", "Ana", "Soup from Monday on\n")
	campusline(t, "versions", "--database", d.database, "--format", "csv").ends(t, 0).
		says(t, "version,state,published,author,note,approved_by,went_live\n", soup.Version+",live,20", "Z,Cy,Stew was wrong,,20")
}

func TestWithoutANameItIsPublishedInThatOfTheUser(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.publish(meadow(t)).ends(t, 0)
	me, err := user.Current()
	if err != nil {
		t.Skip("this machine does not say who uses it")
	}
	if got := d.versions()[0].Author; got != me.Username {
		t.Errorf("it was published by %q, want %q", got, me.Username)
	}
}

func TestABrokenFolderIsNotPublishedAndChangesNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.publish(meadow(t)).ends(t, 0)
	bad := broken(t)
	checked := campusline(t, "check", bad).ends(t, 1)
	d.publish(bad).ends(t, 1).says(t, checked.out, "Nothing is published.")
	d.has(1, "live")
}

func TestWarningsAreToldAndDoNotStopAPublication(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	folder := meadow(t)
	if err := writeFile(filepath.Join(folder, "menus", "more.yaml"), []byte("forgotten:\n  say: Nobody hears this.\n")); err != nil {
		t.Fatal(err)
	}
	d.publish(folder).ends(t, 0).says(t, "menus/more.yaml", "warning", "These menus can be served.", "is live.")
}

func TestWhereTheDistrictWantsTwoPeopleAnotherOneApproves(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	two := lunch(t, "soup", "publish: {approval: yes}")
	said := d.publish("--author", "Ana", two).ends(t, 0).says(t, "waits", `other than "Ana"`, "Until then nothing changes", "campusline publish --approve ")
	if strings.Contains(said.out, "is live") {
		t.Error("it says that it is live")
	}
	d.has(1, "waiting for approval")
	hash := d.versions()[0].Version[:12]
	d.publish("--approve", hash, "--author", "ANA").ends(t, 1).complains(t, "ANA published "+hash, "another person")
	d.has(1, "waiting for approval")
	d.publish("--approve", hash, "--author", "Ben").ends(t, 0).says(t, hash+" is live: published by Ana, approved by Ben.")
	d.has(1, "live")
	d.publish("--approve", hash, "--author", "Ben").ends(t, 1).complains(t, hash+" does not wait for approval")

	// To give the rule up takes two people too.
	d.publish("--author", "Ana", lunch(t, "stew", "")).ends(t, 0).says(t, "waits")
	campusline(t, "versions", "--database", d.database).ends(t, 0).
		says(t, "waiting for approval", "Ana", "\n", hash, "live", "Ana, approved by Ben")
}

func TestWhatCannotBePublishedIsWrongUsage(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.publish().ends(t, 2).complains(t, "name the folder to publish, or the version to go back to")
	d.publish("my-distrct").ends(t, 2).complains(t, "my-distrct is neither a folder nor the first 6 or more characters of a version")
	d.publish("abcde").ends(t, 2).complains(t, "6 or more")
	d.publish("abcdef").ends(t, 2).complains(t, "no version begins with abcdef")
	d.has(0, "")
	campusline(t, "versions", "--database", d.database).ends(t, 0).says(t, "Nothing was published yet.")
	campusline(t, "versions", "--database", d.database, "--format", "json").ends(t, 0).says(t, "[]")
}

func TestABeginningOfSeveralVersionsAndOneThatCannotBeReadArePublishedByNobody(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	s, err := store.Open(t.Context(), d.database)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	files := menus.Files{"district.yaml": []byte("tomorrow: yes\n")}
	for _, hash := range []string{"abcdef01", "abcdef02"} {
		if err := s.SaveVersion(t.Context(), store.Version{Hash: hash, Files: files}); err != nil {
			t.Fatal(err)
		}
	}
	d.publish("abcdef").ends(t, 2).complains(t, "several versions begin with abcdef; write more of it")
	d.publish("abcdef02").ends(t, 1).says(t, "menus: There are no menus.", "cannot be served", "Nothing is published.")
	d.has(0, "")
}
