package replay_test

import (
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/phone"
	"campusline/replay"
)

const schoolLine = "+15125550101" // Oak Hill's own number in the sample

// edited is the sample with some words of a file exchanged: file, from, to, and so on.
func edited(t testing.TB, edits ...string) *menus.Version {
	t.Helper()
	files := menustest.Files(t)
	for i := 0; i < len(edits); i += 3 {
		file, from, to := edits[i], edits[i+1], edits[i+2]
		if !strings.Contains(string(files[file]), from) {
			t.Fatalf("%s does not say %q", file, from)
		}
		files[file] = []byte(strings.ReplaceAll(string(files[file]), from, to))
	}
	version := menustest.Load(t, files)
	return version
}

// replayed is what became of all sessions of a line on a draft.
func replayed(t testing.TB, line *gatewaytest.Line, draft *menus.Version) ([]replay.Result, *replay.Report) {
	t.Helper()
	report := replay.NewReport(3)
	var all []replay.Result
	passedOver, err := replay.Run(t.Context(), line.Store, draft, time.Time{}, func(r replay.Result) error {
		all = append(all, r)
		report.Add(r)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	report.Finish(passedOver)
	return all, report
}

// becomes wants the one session of a line to become this on a draft.
func becomes(t testing.TB, line *gatewaytest.Line, draft *menus.Version, ending replay.Ending, was, now string) replay.Result {
	t.Helper()
	all, _ := replayed(t, line, draft)
	if len(all) != 1 {
		t.Fatalf("%d sessions were replayed, want 1", len(all))
	}
	r := all[0]
	if r.Ending != ending || !strings.Contains(r.Was, was) || !strings.Contains(r.Now, now) {
		t.Errorf("the session is %s: %q, now %q; want %s, %q, %q", r.Ending, r.Was, r.Now, ending, was, now)
	}
	return r
}

// office is a call that reaches the front office of Oak Hill.
func office(t testing.TB) *gatewaytest.Line {
	t.Helper()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	line.Call(gatewaytest.Parent, schoolLine, phone.AllAnswer(phone.Answered)).Press("1").Press("2").ReachesDesk("+15125550111")
	return line
}

func TestACallEndsTheSameOnMenusThatCallersCannotTellApart(t *testing.T) {
	t.Parallel()
	line := office(t)
	for name, draft := range map[string]*menus.Version{
		"its own": edited(t),
		"a menu under another name": edited(t,
			"menus/schools.yaml", "campus-desks", "desks-of-campus"),
		"a menu before it that says nothing": edited(t,
			"menus/schools.yaml", "reached {campus}.\n  go: campus-desks\n",
			"reached {campus}.\n  go: campus-on\n\ncampus-on:\n  needs: campus\n  go: campus-desks\n"),
	} {
		r := becomes(t, line, draft, replay.Same, "reached the front office", "reach the front office")
		if r.Reworded {
			t.Errorf("on %s the call is said to be heard otherwise: %+v", name, r)
		}
	}
}

func TestAnotherDeskIsElsewhere(t *testing.T) {
	t.Parallel()
	r := becomes(t, office(t), edited(t, "menus/schools.yaml", "transfer: office\n      ring: 25", "transfer: attendance\n      ring: 25"),
		replay.Elsewhere, "reached the front office", "reach the attendance office")
	if story := strings.Join(r.Story, "; "); !strings.Contains(story, "presses 1; presses 2; then heard") ||
		!strings.Contains(story, "now hears") || strings.Contains(story, gatewaytest.Parent) {
		t.Errorf("the story is %q", story)
	}
}

func TestADeskThatBecomesAMessageIsElsewhere(t *testing.T) {
	t.Parallel()
	_, report := replayed(t, office(t), edited(t,
		"menus/schools.yaml", "transfer: office\n      ring: 25\n      busy: campus-busy\n      no-answer: campus-message\n      failed: campus-message", "go: campus-message"))
	var said strings.Builder
	if _, err := report.WriteTo(&said); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"1 session taken again: 1 call and 0 conversations.", "0 end the same; 1 end elsewhere; 0 get stuck.",
		"1 call that reached the front office now is asked to leave a message\n  CA",
	} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("the report does not say %q:\n%s", want, said.String())
		}
	}
}

func TestAChoiceThatIsGoneLeavesTheCallerStuck(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	line.Call(gatewaytest.Parent, schoolLine, phone.AllAnswer(phone.Answered)).Press("1").Press("3")
	becomes(t, line, edited(t, "menus/schools.yaml",
		"    3: {for: the nurse, words", "    5: {for: the nurse, words"),
		replay.Stuck, "reached the nurse's office", "are asked again")
}

func TestAQuestionThatNobodyAnsweredLeavesTheCallerStuck(t *testing.T) {
	t.Parallel()
	becomes(t, office(t), edited(t, "menus/schools.yaml",
		"reached {campus}.\n  go: campus-desks\n",
		"reached {campus}.\n  go: campus-zip\n\ncampus-zip:\n  needs: campus\n  ask: What is the ZIP code of your home?\n  answer: zip\n  go: campus-desks\n"),
		replay.Stuck, "reached the front office", "are asked")
}

func TestMoreWordsOnTheWayAreLonger(t *testing.T) {
	t.Parallel()
	r := becomes(t, office(t), edited(t, "menus/schools.yaml", "say: You have reached {campus}.",
		"say: You have reached {campus}. We are very glad that you call us today, since hearing from every family is what we like best of all."),
		replay.Longer, "reached the front office", "listen for 8 s more")
	if story := strings.Join(r.Story, "; "); !r.Reworded || !strings.HasPrefix(story, "begins; presses 1; then heard") || !strings.Contains(story, "very glad") {
		t.Errorf("the call is told as %+v", r)
	}
}

func TestAConversationIsTakenAgainToo(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	for _, words := range []string{"late bus", "1", "12"} {
		line.Text(gatewaytest.Parent, gatewaytest.District, words)
	}
	becomes(t, line, edited(t), replay.Same, "left a concern (late bus)", "leave a concern (late bus)")
	becomes(t, line, edited(t, "menus/transportation.yaml", "topic: late bus", "topic: a missing bus"),
		replay.Elsewhere, "left a concern (late bus)", "leave a concern (a missing bus)")
}

func TestAMessageIsNotToldInAStory(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	for _, words := range []string{"feedback", "2", "no", "My child Pat was left at the stop."} {
		line.Text(gatewaytest.Parent, gatewaytest.District, words)
	}
	r := becomes(t, line, edited(t, "menus/feedback.yaml", "topic: family feedback", "topic: feedback"), replay.Elsewhere, "family feedback", "(feedback)")
	if story := strings.Join(r.Story, "; "); strings.Contains(story, "Pat") || !strings.Contains(story, "leaves a message") {
		t.Errorf("the story is %q", story)
	}
}

func TestSessionsOfMenusThatAreNotKeptArePassedOver(t *testing.T) {
	t.Parallel()
	line := office(t)
	gatewaytest.Exec(t, line.SQL(t), "DELETE FROM versions")
	if all, report := replayed(t, line, edited(t, "menus/schools.yaml", "You have reached", "This is")); len(all) != 0 || report.PassedOver != 1 {
		t.Errorf("%d sessions were replayed and %d passed over", len(all), report.PassedOver)
	}
}
