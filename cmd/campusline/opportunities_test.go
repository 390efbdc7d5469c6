package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/store"
	"campusline/store/storetest"
)

// coordinator is somebody who works with opportunities on a database of their own.
type coordinator struct {
	t        *testing.T
	database string
}

func newCoordinator(t *testing.T) *coordinator {
	return &coordinator{t, storetest.URL(t)}
}

// does runs a subcommand of opportunities.
func (c *coordinator) does(args ...string) result {
	c.t.Helper()
	return campusline(c.t, append(append([]string{"opportunities"}, args...), "--database", c.database)...)
}

// lists gives the rows of a subcommand as CSV.
func (c *coordinator) lists(args ...string) []map[string]string {
	c.t.Helper()
	return table(c.t, c.does(append(args, "--format", "csv")...).ends(c.t, 0).out)
}

// file writes a file to import.
func (c *coordinator) file(name, content string) string {
	c.t.Helper()
	name = filepath.Join(c.t.TempDir(), name)
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		c.t.Fatal(err)
	}
	return name
}

// store opens the database for what families do.
func (c *coordinator) store() *store.Store {
	c.t.Helper()
	s, err := store.Open(c.t.Context(), c.database)
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() { _ = s.Close() })
	return s
}

// joins signs somebody up, at a time.
func (c *coordinator) joins(s *store.Store, code, number string, at time.Time) {
	c.t.Helper()
	err := s.Transact(c.t.Context(), "joining", func(tx *sqlx.Tx) error {
		_, err := s.Join(c.t.Context(), tx, opportunities.Joining{
			Code: code, Number: number, Party: 1, Wait: true, Line: "+15125550100", Language: "es", At: at,
		})
		return err
	})
	if err != nil {
		c.t.Fatal(err)
	}
}

// shifts is a file of two shifts and a meeting on a day.
func shifts(day time.Time) string {
	return strings.ReplaceAll("id,kind,title,title es,programme,campus,on,from,to,capacity,agenda\n"+
		"a,volunteer,Reading buddies,Amigos de lectura,Reading,oak-hill,DAY,15:00,16:30,1,\n"+
		"b,volunteer,Garden day,,Garden,family-center,DAY,09:00,11:00,20,\n"+
		"c,meeting,Parent council,,,oak-hill,DAY,18:00,19:00,,Welcome; Budget\n", "DAY", day.Format(time.DateOnly))
}

func TestAFileIsImportedAgainWithoutHarm(t *testing.T) {
	t.Parallel()
	c := newCoordinator(t)
	day := time.Now().AddDate(0, 0, 20)
	c.does("import", c.file("shifts.csv", shifts(day)), "--try").ends(t, 0).says(t, "3 opportunities", "Nothing is imported")
	c.does("list").ends(t, 0).says(t, "There are none")
	c.does("import", c.file("shifts.csv", shifts(day))).ends(t, 0).says(t, "Reading buddies, oak-hill", "3 new, 0 changed, 0 as before.")
	before := c.lists("list")
	c.does("import", c.file("shifts.csv", shifts(day))).ends(t, 0).says(t, "0 new, 0 changed, 3 as before.")
	more := strings.Replace(shifts(day), "15:00,16:30,1", "15:00,16:30,2", 1)
	c.does("import", c.file("shifts.csv", more)).ends(t, 0).says(t, "0 new, 1 changed, 2 as before.")
	after := c.lists("list")
	if len(before) != 3 || len(after) != 3 {
		t.Fatalf("%d before, %d after", len(before), len(after))
	}
	for i := range after {
		if after[i]["code"] != before[i]["code"] || after[i]["start"] != before[i]["start"] {
			t.Errorf("%v has become %v", before[i], after[i])
		}
	}
	if len(c.lists("list", "--campus", "oak-hill")) != 2 || len(c.lists("list", "--from", "2020-01-01", "--to", "2020-12-31")) != 0 {
		t.Error("it does not list by campus and day")
	}
}

func TestNothingIsHalfImported(t *testing.T) {
	t.Parallel()
	c := newCoordinator(t)
	wrong := shifts(time.Now().AddDate(0, 0, 20)) + "d,party,Cake,,,oak-hil,2026-12-01,15:00,16:00,2,\n"
	c.does("import", c.file("shifts.csv", wrong)).ends(t, 1).
		says(t, "shifts.csv:5:1: `oak-hil`", "Did you mean `oak-hill`?", "Nothing is imported.")
	if rows := c.lists("list"); len(rows) != 0 {
		t.Errorf("%d are there", len(rows))
	}
	c.does("outcomes", "--by", "center").ends(t, 0).says(t, "Nothing lies in these days at a center.")
	c.does("import", "nowhere.csv").ends(t, 2).complains(t, "nowhere.csv cannot be read")
}

func TestACancelledShiftIsToldToAll(t *testing.T) {
	t.Parallel()
	c := newCoordinator(t)
	c.does("import", c.file("shifts.csv", shifts(time.Now().AddDate(0, 0, 20)))).ends(t, 0)
	var code string
	for _, row := range c.lists("list") {
		if row["id"] == "a" {
			code = row["code"]
		}
	}
	s := c.store()
	c.joins(s, code, "+15125550181", time.Now())
	c.joins(s, code, "+15125550182", time.Now())
	c.does("roster", code).ends(t, 0).says(t, "1 of 1, 1 waiting", "+15125550181", "confirmed", "+15125550182", "waiting")
	c.does("show", code).ends(t, 0).says(t, "title es", "Amigos de lectura", "1 of 1", "full")
	var shown map[string]any
	if err := json.Unmarshal([]byte(c.does("show", code, "--format", "json").ends(t, 0).out), &shown); err != nil || shown["Code"] != code {
		t.Errorf("as JSON: %v, %v", shown, err)
	}
	c.does("cancel", code).ends(t, 2).complains(t, "--reason")
	c.does("cancel", code, "--reason", "rain").ends(t, 1).complains(t, code+"  Reading buddies", "nothing is cancelled")
	c.does("cancel", code, "--reason", "rain", "--by", "Ana", "--yes").ends(t, 0).says(t, code+" is cancelled: Reading buddies")
	c.does("cancel", code, "--reason", "rain", "--yes").ends(t, 1).complains(t, "was cancelled before")
	c.does("roster", code).ends(t, 0).says(t, "cancelled, rain", "+15125550181", "called off")
	c.does("show", code).ends(t, 0).says(t, "cancelled", "rain", "cancelled by", "Ana")
	if n, err := s.MessagesWaiting(t.Context()); n != 2 || err != nil {
		t.Errorf("%d texts wait (%v), want 2", n, err)
	}
}

func TestACodeMistypedIsFoundAgain(t *testing.T) {
	t.Parallel()
	c := newCoordinator(t)
	c.does("import", c.file("shifts.csv", shifts(time.Now().AddDate(0, 0, 20)))).ends(t, 0)
	code := c.lists("list")[0]["code"]
	swapped := string([]byte{code[0], code[1], code[3], code[2]}) + code[4:]
	if swapped == code {
		swapped = code[:3]
	}
	for _, command := range []string{"show", "roster"} {
		c.does(command, swapped).ends(t, 2).complains(t, "Did you mean", code)
	}
	c.does("cancel", swapped, "--reason", "rain", "--yes").ends(t, 2).complains(t, code)
	c.does("show", "1").ends(t, 2).complains(t, "no opportunity has the code 1.")
}

func TestWhatCameOfIt(t *testing.T) {
	t.Parallel()
	c := newCoordinator(t)
	day := time.Now().AddDate(0, 0, -2) // over in every zone
	c.does("import", c.file("shifts.csv", shifts(day))).ends(t, 0)
	s := c.store()
	codes := map[string]map[string]string{}
	for _, row := range c.lists("list", "--from", day.AddDate(0, 0, -2).Format(time.DateOnly)) {
		codes[row["id"]] = row
	}
	start, err := time.Parse(time.RFC3339, codes["c"]["start"])
	if err != nil {
		t.Fatal(err)
	}
	code := codes["c"]["code"]
	c.joins(s, code, "+15125550181", start.Add(-time.Hour))
	c.joins(s, code, "+15125550182", start.Add(-time.Hour))
	err = s.Transact(t.Context(), "checking in", func(tx *sqlx.Tx) error {
		_, err := s.CheckIn(t.Context(), tx, opportunities.Joining{Code: code, Number: "+15125550181", At: start}, "")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Settle(t.Context(), start.Add(3*time.Hour)); err != nil {
		t.Fatal(err)
	}
	span := []string{"--from", day.AddDate(0, 0, -2).Format(time.DateOnly), "--to", day.AddDate(0, 0, 2).Format(time.DateOnly)}
	rows := c.lists(append([]string{"outcomes", "--by", "campus"}, span...)...)
	if len(rows) != 2 || rows[1]["campus"] != "oak-hill" || rows[1]["visits"] != "1" || rows[1]["hours"] != "1" ||
		rows[1]["no_show"] != "1" || rows[1]["no_show_%"] != "50" {
		t.Errorf("outcomes: %v", rows)
	}
	coming := c.file("coming.yaml", "- {kind: event, title: Fair, campus: oak-hill, on: "+
		time.Now().AddDate(0, 0, 2).Format(time.DateOnly)+", from: 15:00, to: 16:00}\n")
	c.does("import", coming).ends(t, 0)
	later := []string{"--from", span[1], "--to", time.Now().AddDate(0, 0, 4).Format(time.DateOnly)}
	if got := c.lists(append([]string{"outcomes", "--by", "campus"}, later...)...); !cmp.Equal(got, rows) {
		t.Errorf("with what is still to come they are %v, want %v", got, rows)
	}
	if rows := c.lists(append([]string{"outcomes", "--by", "center"}, span...)...); len(rows) != 1 || rows[0]["campus"] != "family-center" {
		t.Errorf("of centers: %v", rows)
	}
	each := c.lists(append([]string{"outcomes", "--by", "programme,campus"}, span...)...)
	if len(each) != 3 || each[2]["programme"] != "Reading" || each[2]["campus"] != "oak-hill" {
		t.Errorf("by programme and campus: %v", each)
	}
	c.does(append([]string{"outcomes", "--by", "programme,campus"}, span...)...).ends(t, 0).says(t, "PROGRAMME", "CAMPUS", "WAITED")
	held := c.lists(append([]string{"meetings"}, span...)...)
	if len(held) != 1 || held[0]["agenda"] != "Welcome; Budget" || held[0]["people"] != "1" || held[0]["signed_up"] != "2" || held[0]["hours"] != "1" {
		t.Errorf("meetings: %v", held)
	}
	if held[0]["start"][:19] != day.Format(time.DateOnly)+"T18:00:00" || held[0]["where"] != "Oak Hill Elementary School" {
		t.Errorf("the spreadsheet says that it was on %s at %s", held[0]["start"], held[0]["where"])
	}
	c.does(append([]string{"meetings"}, span...)...).ends(t, 0).says(t, "Parent council", "Came: 1", "Agenda: Welcome; Budget")
	c.does(append([]string{"outcomes"}, span...)...).ends(t, 0).says(t, "(none)", "50% (1 of 2)")
	c.does("outcomes", "--from", "soon").ends(t, 2).complains(t, "--from should be like")
}

func TestADateThatLeavesTheFileIsTold(t *testing.T) {
	t.Parallel()
	c := newCoordinator(t)
	series := func(times string) string {
		return c.file("series.yaml", "- {id: s, kind: event, title: Chess, campus: oak-hill, on: "+
			time.Now().AddDate(0, 0, 20).Format(time.DateOnly)+", from: 15:00, to: 16:00, repeats: every day, times: "+times+"}\n")
	}
	c.does("import", series("3")).ends(t, 0).says(t, "3 new")
	r := c.does("import", series("2")).ends(t, 0).says(t, "Chess is no longer in the file, and stays", "2 as before.")
	if strings.Count(r.out, "no longer") != 1 {
		t.Errorf("it says:\n%s", r.out)
	}
}

func TestAListOnPaperIsEntered(t *testing.T) {
	t.Parallel()
	c := newCoordinator(t)
	c.does("import", c.file("shifts.csv", shifts(time.Now().AddDate(0, 0, -2)))).ends(t, 0)
	c.does("import", c.file("later.csv", strings.ReplaceAll(shifts(time.Now().AddDate(0, 0, 9)), "\na,", "\nz,"))).ends(t, 0)
	codes := map[string]string{}
	for _, row := range c.lists("list", "--from", time.Now().AddDate(0, 0, -9).Format(time.DateOnly)) {
		codes[row["id"]] = row["code"]
	}
	if _, err := c.store().Settle(t.Context(), time.Now()); err != nil {
		t.Fatal(err)
	}
	enter := func(code string, more ...string) result {
		return c.does(append([]string{"attended", code, "512-555-0181", "512-555-0182", "--by", "T. Example"}, more...)...)
	}
	enter(codes["a"]).ends(t, 0).says(t, "2 people are entered.")
	enter(codes["a"]).ends(t, 0)
	c.does("roster", codes["a"]).ends(t, 0).says(t, "+15125550181", "attended, walk-in", "15:00", "16:30")
	rows := c.lists("outcomes", "--from", time.Now().AddDate(0, 0, -9).Format(time.DateOnly), "--to", time.Now().Format(time.DateOnly))
	for _, row := range rows {
		if row["programme"] == "Reading" && (row["hours"] != "3" || row["visits"] != "2") {
			t.Errorf("it came to %v", row)
		}
	}
	enter(codes["z"]).ends(t, 1).complains(t, "has not begun")
	enter(codes["a"], "--module", "2").ends(t, 1).complains(t, "no module 2")
	c.does("attended", codes["a"], "55").ends(t, 2).complains(t, "not a phone number")
}

func TestWhatFamiliesCanGiveIsFound(t *testing.T) {
	t.Parallel()
	c := newCoordinator(t)
	s := c.store()
	err := s.Transact(t.Context(), "offering", func(tx *sqlx.Tx) error {
		return s.KeepGift(t.Context(), tx, opportunities.Gift{
			Number: "+15125550181", Kind: opportunities.GiveSkill, Words: "I can sew costumes", Campus: "oak-hill", At: time.Now(),
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	c.does("gifts", "SEW").ends(t, 0).says(t, "skill", "I can sew costumes", "+15125550181")
	c.does("gifts", "--kind", "place").ends(t, 0).says(t, "Nobody has offered that.")
	if rows := c.lists("gifts", "--campus", "oak-hill"); len(rows) != 1 {
		t.Errorf("%v", rows)
	}
}

// An import that would tell people something says so, and asks.
func TestNobodyIsToldOfAMoveUnasked(t *testing.T) {
	t.Parallel()
	c := newCoordinator(t)
	day := time.Now().AddDate(0, 0, 20)
	c.does("import", c.file("shifts.csv", shifts(day))).ends(t, 0)
	s := c.store()
	var code string
	for _, row := range c.lists("list") {
		if row["id"] == "b" {
			code = row["code"]
		}
	}
	c.joins(s, code, "+15125550181", time.Now())
	moved := strings.Replace(shifts(day), "09:00,11:00,20", "10:00,12:00,20", 1)
	for _, more := range []string{"--try", ""} {
		args := []string{"import", c.file("shifts.csv", moved)}
		status := 1
		if more != "" {
			args, status = append(args, more), 0
		}
		c.does(args...).ends(t, status).says(t, "line 3: "+code+" Garden day", "Changed: it is now", "1 person is told by text",
			"That the time or place has changed, 1 person would be told ")
		if n, err := s.MessagesWaiting(t.Context()); n != 0 || err != nil {
			t.Errorf("%d texts wait (%v)", n, err)
		}
	}
	c.does("import", c.file("shifts.csv", moved), "--yes").ends(t, 0).says(t, "Imported: 0 new, 1 changed", "That the time or place has changed, 1 person is told ")
	if n, err := s.MessagesWaiting(t.Context()); n != 1 || err != nil {
		t.Errorf("%d texts wait (%v)", n, err)
	}
}

func TestWhatAnImportDoesNotDoIsTold(t *testing.T) {
	t.Parallel()
	c := newCoordinator(t)
	day := time.Now().AddDate(0, 0, 20)
	c.does("import", c.file("shifts.csv", shifts(day))).ends(t, 0)
	codes := map[string]string{}
	for _, row := range c.lists("list") {
		codes[row["id"]] = row["code"]
	}
	s := c.store()
	for _, number := range []string{"+15125550181", "+15125550182"} {
		c.joins(s, codes["b"], number, time.Now())
	}
	c.does("cancel", codes["c"], "--reason", "rain", "--by", "T. Example", "--yes").ends(t, 0)
	fewer := strings.Replace(shifts(day), "09:00,11:00,20", "09:00,11:00,1", 1)
	fewer = strings.Replace(fewer, "18:00,19:00", "19:00,20:00", 1)
	fewer = strings.Replace(fewer, "a,volunteer,Reading buddies,Amigos de lectura,Reading,oak-hill,", "z,event,Fair,,,oak-hill,2020-", 1)
	fewer = strings.Replace(fewer, "2020-"+day.Format(time.DateOnly), "2020-12-01", 1)
	c.does("import", c.file("shifts.csv", fewer), "--try").ends(t, 0).says(t,
		"line 2: new, Fair, oak-hill: Tue 2020-12-01 15:00–16:30. It is over already: look at its date.",
		"capacity 1 instead of 20", "2 are in, and 1 can come: nobody loses their place",
		"It is cancelled, and stays so; nobody is told anything. `campusline opportunities restore "+codes["c"]+"`",
		codes["a"], "Reading buddies is no longer in the file, and stays", "1 new, 2 changed, 0 as before")
	other := strings.Replace(shifts(day), "Reading,", ",", 1)
	other = strings.Replace(other, "20,\nc,meeting,Parent council,,,", "20,\nc,meeting,Parent council,,Parents,", 1)
	c.does("import", c.file("shifts.csv", other)).ends(t, 0).says(t, "programme Reading is taken out.", "programme Parents is new. It is cancelled,",
		codes["b"]+"  ", "Garden day, family-center\n", codes["c"]+"  ", "Parent council, oak-hill (cancelled)\n",
		"Imported: 0 new, 2 changed, 1 as before.")
	c.does("restore", codes["c"], "--yes").ends(t, 0).says(t, "is held after all")
	c.does("restore", codes["c"], "--yes").ends(t, 1).complains(t, "is not cancelled")
	c.does("restore", "1").ends(t, 2).complains(t, "no opportunity has the code")
}

func TestTheCatalogueIsListedByWhatIsAsked(t *testing.T) {
	t.Parallel()
	c := newCoordinator(t)
	day := time.Now().AddDate(0, 0, 20).Format(time.DateOnly)
	c.does("import", c.file("fall.yaml", strings.ReplaceAll(`
- {id: a, kind: volunteer, title: Buddies, programme: Reading, campus: oak-hill, place: library, on: DAY, from: 15:00, to: 16:00, capacity: 1, skills: [reading aloud, patience], languages: [en, es], clearance: background check}
- {id: b, kind: event, title: Fair, programme: Fairs, campus: family-center, on: DAY, from: 17:00, to: 18:00, languages: [vi]}
`, "DAY", day))).ends(t, 0)
	s := c.store()
	row := c.lists("list")[0]
	for name, want := range map[string]string{
		"place": "library", "skills": "reading; patience", "languages": "en; es", "clearance": "background check", "meetings": "1",
	} {
		if row[name] != want {
			t.Errorf("%s is %q, want %q", name, row[name], want)
		}
	}
	if !strings.Contains(row["start"], day) || !strings.Contains(row["start"], "15:00") {
		t.Errorf("it begins at %s, which is not the clock's time there", row["start"])
	}
	if shown := c.lists("show", row["code"]); len(shown) != 1 || shown[0]["id"] != "a" {
		t.Errorf("as CSV it is %v", shown)
	}
	c.joins(s, row["code"], "+15125550181", time.Now())
	for flags, want := range map[string]string{
		"--campus=Oak-Hill": "a", "--programme=fairs": "b", "--program=reading": "a", "--kind=event": "b", "--skill=PATIENCE": "a",
		"--skill=Reading Aloud": "a", "--skill=reading": "a",
		"--language=Spanish": "a", "--language=vi": "b", "--open": "b",
	} {
		if rows := c.lists("list", flags); len(rows) != 1 || rows[0]["id"] != want {
			t.Errorf("%s lists %v, want %s", flags, rows, want)
		}
	}
	for flags, want := range map[string]string{
		"--campus=oakhill": "Did you mean `oak-hill`?", "--programme=Readng": "Did you mean `Reading`?",
		"--skill=patiense": "Did you mean `patience`?", "--language=Klingonese": "is not a language we know",
	} {
		c.does("list", flags).ends(t, 2).complains(t, want)
	}
	c.does("list", "--campus", "oak-hill", "--kind", "event").ends(t, 0).says(t, "There are none like that; without these flags there are 2")
	c.does("list").ends(t, 0).says(t, "PLACE", "NEEDED", "library", "reading; patience", "background check")
}
