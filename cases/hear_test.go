package cases_test

import (
	"strings"
	"testing"
	"time"

	"campusline/cases"
)

// careful is the small district with somebody for dangers, and lines that listen for words.
const careful = `
people:
  cole: {name: Mr. Cole, phone: 512-555-0141, languages: es}
  reyes: {name: Ms. Reyes, phone: 512-555-0142}
  baker: {name: Ms. Baker, phone: 512-555-0143}
  evans: {name: Mr. Evans, phone: 512-555-0144}
  okafor: {name: Mr. Okafor, phone: 512-555-0145}
  salinas: {name: Ms. Salinas, phone: 512-555-0146}
teams:
  transportation: {name: Transportation, hours: buses, people: [cole, reyes], lead: reyes, answers within: 4 hours, resolves within: 5 days}
  office: {name: District Office, people: [baker]}
  meals: {name: School Meals, people: [evans], answers within: 1 hour}
  safety: {name: Student Safety, people: [okafor, salinas], answers within: 15 minutes}
route:
  - {topic: crisis, to: safety}
  - {words: [fire, accident], to: transportation, urgent: yes}
  - {words: [lunch, cafeteria], to: meals}
  - {topic: late bus, to: transportation}
  - {topic: absence, to: nobody, because: The office has the list every morning.}
otherwise: office
sensitive:
  - {topic: crisis, reviewers: [baker, okafor]}
`

// recorded begins a case about a topic, of which there is nothing but a recording.
func recorded(t *testing.T, topic string) *life {
	t.Helper()
	l := &life{T: t, rules: rulesOf(t, careful), now: monday()}
	l.history = []cases.Event{l.rules.Open(cases.Origin{
		Kind: "concern", Topic: topic, Language: "en", Channel: "call", Line: "+15125550100", Contact: "+15125550199",
	}, "", l.now)}
	return l
}

// hears has the carrier write down what was recorded, a while later, and says what comes of it.
func (l *life) hears(words string, want ...cases.Kind) *life {
	l.Helper()
	l.passes(5 * time.Minute)
	before := len(l.history)
	l.does(cases.ByLine, cases.Hear{Words: words, Recording: "RE1"})
	var got []cases.Kind
	for _, e := range l.history[before:] {
		got = append(got, e.Kind)
	}
	if len(got) != len(want) || cases.Fold(1, l.history).Events != len(l.history) {
		l.Fatalf("it comes to %q, want %q", got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			l.Errorf("it comes to %q, want %q", got, want)
		}
	}
	return l
}

// tells lists who is told of what came of a recording, by all of its events.
func (l *life) tells(events int, want ...string) *life {
	l.Helper()
	c := l.is()
	var got []string
	for _, e := range l.history[len(l.history)-events:] {
		for _, n := range l.rules.Notices(&c, e) {
			got = append(got, n.To)
			if !l.rules.Urgent(&c, n.Event) && c.Urgent {
				l.Errorf("%s is told at leisure", n.To)
			}
		}
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		l.Errorf("told are %q, want %q", got, want)
	}
	return l
}

const danger = "She says that she wants to kill herself."

func TestARecordingThatTellsOfADangerReachesWhoeverAnswersForThat(t *testing.T) {
	t.Parallel()
	l := recorded(t, "late bus").hears(danger, cases.Transcript, cases.Routed).stands(cases.Open, "safety", "")
	l.tells(2, "okafor", "salinas")
	if c := l.is(); !c.Urgent || !c.Sensitive || !c.Due.Equal(l.now.Add(15*time.Minute)) {
		t.Errorf("it is urgent: %t, sensitive: %t, due at %s", c.Urgent, c.Sensitive, c.Due)
	}
	l.hears(danger, cases.Transcript).stands(cases.Open, "safety", "") // another recording
}

func TestADangerLeavesACaseWithItsOwnerAndReachesTheOthersToo(t *testing.T) {
	t.Parallel()
	l := recorded(t, "late bus").does("cole", cases.Claim{}).
		hears(danger, cases.Transcript, cases.Routed).stands(cases.Open, "safety", "cole").tells(2, "cole", "okafor", "salinas")
	l.does("okafor", cases.Note{Words: "I call her."}).does("cole", cases.Note{Words: "The driver knows her."})
}

func TestADangerTakesUpWhatWasAnsweredOrClosed(t *testing.T) {
	t.Parallel()
	recorded(t, "absence").stands(cases.Done, "office", "").
		hears(danger, cases.Reopened, cases.Transcript, cases.Routed).stands(cases.Open, "safety", "").tells(3, "okafor", "salinas")
	recorded(t, "late bus").does("cole", cases.Ask{Words: "Which stop?"}).
		hears(danger, cases.Transcript, cases.Routed).stands(cases.Open, "safety", "cole").tells(2, "cole", "okafor", "salinas")
}

func TestADangerIsHeardInEveryLanguage(t *testing.T) {
	t.Parallel()
	for language, words := range map[string]string{
		"en": "There's a kid with a gun at school.", "es": "Mi hija dice que se quiere matar.", "vi": "có người mang súng vào trường",
		"ar": "ابني يريد أن يموت", "ur": "میرا بیٹا خودکشی کی بات کر رہا ہے", "zh-Hans": "我女儿想自杀", "zh-Hant": "孩子失蹤",
		"fr": "Ma fille a disparu.", "ht": "pitit mwen vle mouri", "so": "qof wataa qori", "hi": "मेरी बेटी लापता है",
		"te": "అతని దగ్గర కత్తి ఉంది", "ko": "아들이 죽고 싶다고 해요",
	} {
		l := recorded(t, "late bus")
		l.history[0].Origin.Language = language
		if c := l.hears(words, cases.Transcript, cases.Routed).stands(cases.Open, "safety", "").is(); !c.Urgent {
			t.Errorf("%q is not urgent", words)
		}
	}
}

func TestWordsBringARecordingToTheTeamTheyBelongTo(t *testing.T) {
	t.Parallel()
	l := recorded(t, "late bus")
	due := *l.is().Due
	l.hears("They ran out of lunch.", cases.Transcript, cases.Routed).stands(cases.Open, "meals", "").tells(2, "evans")
	if c := l.is(); c.Urgent || !c.Due.Before(due) {
		t.Errorf("it is urgent: %t, and due at %s, not before %s", c.Urgent, c.Due, due)
	}
	l.hears("The cafeteria, I mean.", cases.Transcript).stands(cases.Open, "meals", "")
	// What was promised already is kept where the other team has longer.
	l = recorded(t, "something else")
	due = *l.is().Due
	if c := l.hears("There is a fire.", cases.Transcript, cases.Routed).stands(cases.Open, "transportation", "").is(); !c.Urgent || c.Due.After(due) {
		t.Errorf("it is urgent: %t, and due at %s", c.Urgent, c.Due)
	}
}

func TestWordsTakeACaseFromNobodyWhoHasIt(t *testing.T) {
	t.Parallel()
	recorded(t, "late bus").refuses(cases.ByLine, cases.Hear{Recording: "RE1"}, "Nothing was heard")
	recorded(t, "late bus").does("cole", cases.Claim{}).
		hears("They ran out of lunch.", cases.Transcript).stands(cases.Open, "transportation", "cole").tells(1, "cole")
	recorded(t, "late bus").does("cole", cases.HandOver{To: "office"}).
		hears("They ran out of lunch.", cases.Transcript).stands(cases.Open, "office", "").tells(1, "baker")
	recorded(t, "absence").hears("He had lunch.", cases.Transcript).stands(cases.Done, "office", "")
	recorded(t, "late bus").hears("Please call me back.", cases.Transcript).stands(cases.Open, "transportation", "").tells(1, "cole", "reyes")
}
