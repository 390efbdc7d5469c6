package proof

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"campusline/cases"
	"campusline/menus"
)

// answersComeInTime proves that a first reply is owed soon by the calendar on the wall too, whenever something is told, and
// no later than what callers hear.
func (r *routing) answersComeInTime(team *cases.Team) {
	for _, reply := range r.replies(team) {
		late, since := time.Duration(0), time.Time{}
		for _, told := range r.year {
			if takes := reply.After(team.Clock, told).Sub(told); takes > late {
				late, since = takes, told
			}
		}
		if days := int(late / (24 * time.Hour)); days > r.limits.Reply {
			r.tell(lateAnswer, team.At, fmt.Sprintf("What the team `%s` is told on %s is owed an answer %d days later.", team.ID, since.Format("2 January 2006"), days),
				"Give it `hours:` that go on when its campus is closed, such as those of the district.")
		}
	}
	for _, x := range r.gets[team] {
		if x.said != nil && longer(x.Promise.Reply, *x.said) {
			r.sooner(x, *x.said)
		}
	}
}

// replies are the different terms in which a team owes a first reply.
func (r *routing) replies(team *cases.Team) []cases.Term {
	var all []cases.Term
	for _, x := range r.gets[team] {
		if !x.Urgent && !slices.Contains(all, x.Promise.Reply) { // what is urgent is owed by the clock on the wall
			all = append(all, x.Promise.Reply)
		}
	}
	return all
}

// sooner tells of a menu that promises an answer sooner than the team owes it. The product's own menus are not for the
// district to change, so it is told of the team there.
func (r *routing) sooner(x *received, said cases.Term) {
	text := fmt.Sprintf("Callers hear that someone answers within %s, and the team `%s` answers within %s.", said, x.Team.ID, x.Promise.Reply)
	if r.parts[x.from.Part].BuiltIn {
		r.tell(promisedSooner, x.Team.At, text, "Change its `answers within:`.")
		return
	}
	if key := fmt.Sprint(text, x.from.Part); !r.once[key] {
		r.once[key] = true
		r.suspect(suspect{rule: promisedSooner, part: x.from.Part, text: text, fix: "Change the words, or `answers within:` in " + cases.File + "."})
	}
}

var promiseWords = regexp.MustCompile(`(?i)\bwithin (an?|one|two|three|four|five|\d+) (?:school |business )?(day|hour)s?\b`)

// promised finds the time within which a menu promises an answer, in English. It is nil where it names none.
func promised(from *menus.Logged) *cases.Term {
	if from == nil {
		return nil
	}
	m := promiseWords.FindStringSubmatch(from.Says)
	if m == nil {
		return nil
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		n = max(slices.Index([]string{"one", "two", "three", "four", "five"}, strings.ToLower(m[1])), 0) + 1
	}
	if strings.EqualFold(m[2], "day") {
		return &cases.Term{Days: n}
	}
	return &cases.Term{Time: time.Duration(n) * time.Hour}
}

// longer says whether a term is surely longer than another. A day of school has eight hours for this.
func longer(a, b cases.Term) bool {
	const day = 8 * time.Hour
	length := func(t cases.Term) time.Duration { return t.Time + time.Duration(t.Days)*day }
	return length(a) > length(b)
}
