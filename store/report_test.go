package store_test

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/reports"
	"campusline/store"
)

// year is a store in which some months of made-up cases and calls lie, and the report on one of them.
type year struct {
	*testing.T
	store    *store.Store
	db       *sqlx.DB
	from, to time.Time
	options  reports.Options
	report   reports.Report
}

// report makes the report on the second of three months, a line for each campus.
func aReport(t *testing.T) *year {
	t.Helper()
	s, db := open(t)
	rules := sampleRules(t)
	y := &year{T: t, store: s, db: db, from: time.Date(2026, time.October, 15, 5, 0, 0, 0, time.UTC)}
	y.to = y.from.AddDate(0, 1, 0)
	tellMuch(t, db, rules, y.from, 2500)
	callMuch(t, db, y.from, 4000)
	version := menustest.Sample(t)
	facts := reports.Facts{Lives: lives(t, s, rules, y.from, y.to), Calls: collect(t, func(ctx context.Context, do func(reports.Call) error) error {
		return s.EachCallReported(ctx, y.from, y.to, do)
	})}
	var err error
	if facts.Stops, err = s.Stops(t.Context(), y.from, y.to, version.District.Zone); err != nil {
		t.Fatal(err)
	}
	facts.Moments = map[string][]reports.Moment{}
	for figure := range reports.SpotFigures() {
		behind, err := s.ReportRows(t.Context(), y.from, y.to, version.District.Zone, figure)
		if err != nil {
			t.Fatal(err)
		}
		facts.Moments[figure] = behind.Moments[figure]
	}
	if facts.Unowned, err = s.Unowned(t.Context(), y.from, y.to); err != nil {
		t.Fatal(err)
	}
	y.options = reports.Options{Version: version, By: "campus", From: y.from, To: y.to, Now: y.from.AddDate(2, 0, 0)}
	y.report = reports.Service(y.options, facts)
	return y
}

func lives(t *testing.T, s *store.Store, rules *cases.Rules, from, to time.Time) (all []reports.Life) {
	t.Helper()
	if err := s.EachCaseHistory(t.Context(), from, to, func(number int, history []cases.Event) error {
		all = append(all, reports.Live(number, history, rules, from.AddDate(2, 0, 0)))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all
}

// cell finds a figure of a group; "all" is of all.
func (y *year) cell(group, figure string) reports.Cell {
	y.Helper()
	for _, table := range y.report.Tables {
		for i, c := range table.Columns {
			if c.Name != figure {
				continue
			}
			if group == "all" {
				return table.All.Cells[i]
			}
			for _, l := range table.Lines {
				if l.Group == group {
					return l.Cells[i]
				}
			}
		}
	}
	y.Fatalf("there is no %s of %s", figure, group)
	return reports.Cell{}
}

// counts holds a figure against a query on the raw rows, of all campuses and of one.
func (y *year) counts(figure, query string) {
	y.Helper()
	for group, where := range map[string]string{"all": "true", "oak-hill": "campus = 'oak-hill'"} {
		var want float64
		if err := y.db.GetContext(y.Context(), &want, strings.ReplaceAll(query, "@", where), y.from, y.to); err != nil {
			y.Fatalf("%s: %v", figure, err)
		}
		if got := y.cell(group, figure); math.Abs(got.Value-want) > 1e-6 || want == 0 && figure != "orphans" {
			y.Errorf("%s of %s is %v, and the raw rows say %v", figure, group, got.Value, want)
		}
	}
}

// Every count of a report is the one that a query on the raw events gives, which knows nothing of how reports count.
func TestReportsCountWhatTheRawEventsSay(t *testing.T) {
	t.Parallel()
	y := aReport(t)
	const told = `
		WITH told AS (SELECT case_number, at, data #>> '{origin,campus}' AS campus FROM case_events WHERE kind = 'opened' AND at >= $1 AND at < $2),
		here AS (SELECT * FROM told WHERE @), e AS (SELECT case_events.* FROM case_events JOIN here USING (case_number)) `
	y.counts("cases", told+`SELECT count(*) FROM here`)
	y.counts("score", told+`SELECT avg((data->>'score')::numeric) FROM e WHERE kind = 'rated'`)
	y.counts("rated", told+`SELECT 100.0 * count(DISTINCT case_number) FILTER (WHERE kind = 'rated') /
		count(DISTINCT case_number) FILTER (WHERE kind IN ('rated', 'answered') AND (kind = 'rated' OR (
			SELECT l.kind NOT IN ('reopened', 'joined') FROM case_events l WHERE l.case_number = e.case_number AND l.kind IN ('closed', 'reopened', 'joined')
			ORDER BY l.n DESC LIMIT 1))) FROM e`)
	y.counts("reopened", told+`SELECT 100.0 * count(DISTINCT case_number) FILTER (WHERE kind = 'reopened') / count(DISTINCT case_number)
		FILTER (WHERE kind = 'closed') FROM e`)
	y.counts("open", told+`SELECT count(*) FROM here WHERE (SELECT kind FROM case_events l WHERE l.case_number = here.case_number
		AND kind IN ('opened', 'joined', 'reopened', 'closed', 'answered', 'asked') ORDER BY n DESC LIMIT 1) IN ('opened', 'joined', 'reopened')`)
	y.counts("promise", told+`, first AS (
			SELECT e.case_number, min(e.at) AS at FROM e WHERE kind IN ('answered', 'asked') GROUP BY 1)
		SELECT 100.0 * count(*) FILTER (WHERE first.at <= (o.data->>'due')::timestamptz) / count(*)
		FROM e o LEFT JOIN first USING (case_number) WHERE o.kind = 'opened' AND o.data ? 'due' AND (first.at IS NOT NULL OR NOT EXISTS (
			SELECT 1 FROM e x WHERE x.case_number = o.case_number AND x.kind = 'closed'))`)
	y.counts("orphans", told+`SELECT count(*) FROM e WHERE kind IN ('opened', 'handed over', 'routed') AND coalesce(data->>'team', '') = ''`)
}

// What is told of calls is what their journeys, taken one after another, come to.
func TestReportsOfCallsAreWhatTheirJourneysComeTo(t *testing.T) {
	t.Parallel()
	y := aReport(t)
	const calls = `WITH calls AS (SELECT s.*, (SELECT campus FROM transfers t WHERE t.session = s.id LIMIT 1) AS campus FROM sessions s
		WHERE channel = 'call' AND started_at >= $1 AND started_at < $2), here AS (SELECT * FROM calls WHERE @) `
	y.counts("calls-begun", calls+`SELECT count(*) FROM here`)
	y.counts("asked-person", calls+`SELECT count(*) FROM here WHERE id IN (SELECT session FROM transfers)`)
	y.counts("person-median", calls+`SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t.accepted_at - h.started_at))
		FROM here h JOIN transfers t ON t.session = h.id WHERE t.result = 'reached'`)
	var stood, gaveUp int
	err := y.store.EachSession(y.Context(), func(r store.SessionRow) error {
		if r.Started.Before(y.from) || !r.Started.Before(y.to) {
			return nil
		}
		stood += r.Steps - 1
		if r.How == menus.EndHungUp {
			gaveUp++
			stood++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := y.cell("all", "stood"); got.Count != stood {
		t.Errorf("people stood at %d steps, and the journeys have %d", got.Count, stood)
	}
	if got := y.cell("all", "spot-gave-up"); got.Count != gaveUp || gaveUp == 0 {
		t.Errorf("%d gave up, and the journeys say %d", got.Count, gaveUp)
	}
}

// Groups add up to the whole, and rows to their figure.
func TestAReportAddsUp(t *testing.T) {
	t.Parallel()
	y := aReport(t)
	for i := range y.report.Tables {
		table := &y.report.Tables[i]
		for j, c := range table.Columns {
			if c.Unit != reports.Count || len(table.Lines) == 0 || table.Name == "spots" {
				continue
			}
			total := 0
			for _, l := range table.Lines {
				total += l.Cells[j].Count
			}
			if total != table.All.Cells[j].Count {
				t.Errorf("the groups of %s have %d, and all together %d", c.Name, total, table.All.Cells[j].Count)
			}
			if rows, ok := table.Rows(c.Name); ok && len(rows) != total {
				t.Errorf("%s is %d and opens to %d rows", c.Name, total, len(rows))
			}
		}
	}
}

// Figures that are counted in the database open to as many rows as they count.
func TestFiguresOfStopsAndTextsOpenToTheirRows(t *testing.T) {
	t.Parallel()
	y := aReport(t)
	// Of 30 texts to families a third failed and a third was not sent; of the others half were replied to, and one ended all
	// of its topic. Four more went to staff.
	if _, err := y.db.ExecContext(t.Context(), `
		INSERT INTO messages (id, session, line, number, language, body, purpose, status, reason, error_code, created_at, handed_at,
			carrier_id, replied_at, topic, about, key) SELECT
			'M' || i, '', $1, $2, 'es', '', 'school', (ARRAY['failed','skipped','sent'])[1 + i % 3], 'why', i % 2, $3, $3,
			'SM' || i, CASE WHEN i % 2 = 0 THEN $3::timestamptz END, CASE i WHEN 2 THEN 'events' ELSE '' END,
			CASE WHEN i > 32 THEN 'work 100017' ELSE '' END, CASE i WHEN 31 THEN 'spike 1' WHEN 32 THEN 'spike 2' END
		FROM generate_series(1, 34) i`,
		line, parent, y.from); err != nil {
		t.Fatal(err)
	}
	if _, err := y.db.ExecContext(t.Context(), `
		INSERT INTO consent (number, topic, state, words, how, language, at) VALUES ($1, 'events', 'out', '', 'text', 'en', $2)`,
		parent, y.from.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if _, err := y.db.ExecContext(t.Context(), `
		INSERT INTO deliveries (carrier_id, status, rank, error_code, at) SELECT 'SM' || i, 'delivered', 5, 0, $1 FROM generate_series(5, 11, 3) i`,
		y.from); err != nil {
		t.Fatal(err)
	}
	if _, err := y.db.ExecContext(t.Context(), `
		UPDATE exchanges SET to_menu = CASE WHEN number = 2 THEN menu ELSE 'person' END, to_step = step WHERE number IN (2, 3)`); err != nil {
		t.Fatal(err)
	}
	rows := func(figure string) []reports.Row {
		behind, err := y.store.ReportRows(t.Context(), y.from, y.to, time.UTC, figure)
		if err != nil || len(behind.Texts)+len(behind.Moments) != 1 {
			t.Fatalf("%v: %+v", err, behind)
		}
		r := reports.Service(y.options, reports.Facts{Behind: behind})
		all, ok := r.Rows(figure)
		if !ok {
			t.Errorf("%s does not open", figure)
		}
		return all
	}
	stops, err := y.store.Stops(t.Context(), y.from, y.to, time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{
		"texts": 30, "texts-sent": 10, "texts-delivered": 3, "texts-replied": 4, "texts-out": 1, "texts-failed": 10, "texts-skipped": 10,
	}
	reached, err := y.store.ReachOf(t.Context(), y.from, y.to)
	if err != nil || len(reached) != 1 {
		t.Fatalf("%v: %+v", err, reached)
	}
	if r := reached[0]; r.Planned != 30 || r.Sent != 10 || r.Delivered != 3 || r.Replied != 4 || r.OptedOut != 1 {
		t.Errorf("of the texts to families it says %+v", r)
	}
	for _, s := range stops {
		for _, ending := range []string{"", reports.ByEnding} {
			want["stood"+ending] += s.Taken + s.GaveUp
			want["spot-again"+ending] += s.Again
			want["spot-person"+ending] += s.Person
			want["spot-gave-up"+ending] += s.GaveUp
			want["spot-gave-up-share"+ending] += s.GaveUp
			want["spot-all"+ending] += s.Again + s.Person + s.GaveUp
		}
	}
	for figure, n := range want {
		if got := len(rows(figure)); got != n || n == 0 {
			t.Errorf("%s opens to %d rows, want %d", figure, got, n)
		}
	}
	of := map[string]int{}
	for _, r := range rows("stood" + reports.ByEnding) {
		of[r.Group]++
	}
	for _, s := range stops {
		of[s.Campus] -= s.Taken + s.GaveUp
	}
	for campus, n := range of {
		if n != 0 {
			t.Errorf("of %q stood opens to %d rows more than there are", campus, n)
		}
	}
	if r := rows("texts-failed")[0]; r.Group != "es" || !strings.HasPrefix(r.Value, "why") {
		t.Errorf("a text that failed is told as %+v", r)
	}
}

// What was logged and has no case is an orphan, and nothing hides it.
func TestWhatHasNoCaseIsAnOrphan(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	first := commit(t, s, callBegins("CA1", parent))
	commit(t, s, feedback(sampleRules(t), "CA1", menus.Feedback{Case: 100017, Kind: "concern", Topic: "late bus"}, first))
	from, to := morning().AddDate(0, 0, -1), morning().AddDate(0, 0, 1)
	for _, x := range []struct {
		then string
		want []int
	}{{"SELECT 1", nil}, {"DELETE FROM case_events", []int{100017}}, {"DELETE FROM cases", []int{100017}}} {
		if _, err := db.ExecContext(t.Context(), x.then); err != nil {
			t.Fatal(err)
		}
		got, err := s.Unowned(t.Context(), from, to)
		if err != nil || fmt.Sprint(got) != fmt.Sprint(x.want) {
			t.Errorf("after %s the orphans are %v, %v; want %v", x.then, got, err, x.want)
		}
	}
}

// The texts of a span reach whom the texts of its plans reach, and nobody else.
func TestReachIsOfTheTextsOfASpan(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	random := rand.New(rand.NewPCG(3, 4)) //nolint:gosec // the same texts every time
	want := map[string]int{}
	for i := range 60 {
		status := []string{"sent", "failed", "skipped"}[random.IntN(3)]
		at := morning().AddDate(0, 0, i%3)
		if i%3 == 1 {
			want[status]++
		}
		if _, err := db.ExecContext(t.Context(), `
			INSERT INTO messages (id, session, line, number, language, body, purpose, status, carrier_id, created_at, handed_at)
			VALUES ($1, '', $2, $3, 'es', '', 'school', $4, $1, $5, $5)`, fmt.Sprint(i), line, parent, status, at); err != nil {
			t.Fatal(err)
		}
	}
	reach, err := s.ReachOf(t.Context(), morning().AddDate(0, 0, 1), morning().AddDate(0, 0, 2))
	if err != nil || len(reach) != 1 {
		t.Fatalf("%v: %+v", err, reach)
	}
	if r := reach[0]; r.Language != "es" || r.Sent != want["sent"] || r.Failed != want["failed"] || r.Skipped != want["skipped"] || r.Planned != 20 {
		t.Errorf("it is %+v, want %v", r, want)
	}
}
