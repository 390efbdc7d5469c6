package answers

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"campusline/cases"
	"campusline/menus"
)

// Longest is how long an answer may be told before somebody has to look at it again.
const Longest = 366 * 24 * time.Hour

// District is what an answer is measured by: the menus, with their languages and keywords, and who may do what.
type District struct {
	Version *menus.Version
	Rules   *cases.Rules
}

// may says whether somebody may do something with an answer. In a district that names nobody, everybody may.
func (d *District) may(by string, c cases.Case, any ...cases.Right) bool {
	return len(d.Rules.People) == 0 || slices.ContainsFunc(any, func(x cases.Right) bool { return d.Rules.May(by, x, c) })
}

// MayWrite says whether somebody may write what is shared of a case: who may answer it, or share answers. The error is a
// [cases.Refusal], as are those of Review and Publish.
func (d *District) MayWrite(by string, c cases.Case) error {
	if d.may(by, c, cases.ToAnswer, cases.ToShare) {
		return nil
	}
	return cases.Refusal("This is not yours to write: it takes somebody who may answer the case, or `share` in teams.yaml.")
}

// Review lets an answer be published, by somebody who did not write any of it.
func (d *District) Review(a *Answer, c cases.Case, by string, at time.Time) error {
	switch {
	case a.State != Draft:
		return refuse("It is %s; only a draft is looked over.", a.State)
	case slices.Contains(a.Wrote, by):
		return cases.Refusal("You wrote some of it, so somebody else has to look it over.")
	case !d.may(by, c, cases.ToReview, cases.ToShare):
		return notYours("look over", "`review` or `share`", c)
	}
	if problems := d.Problems(a); len(problems) > 0 {
		return cases.Refusal(strings.Join(problems, "\n"))
	}
	a.State, a.ReviewedBy, a.ReviewedAt = Reviewed, by, &at
	return nil
}

// Publish has everybody be told an answer until some time, which is at most [Longest] from now.
func (d *District) Publish(a *Answer, c cases.Case, by string, at, until time.Time) error {
	switch {
	case a.State != Reviewed && a.State != Published:
		return refuse("It is %s; somebody who did not write it has to look it over first.", a.State)
	case !d.may(by, c, cases.ToShare):
		return notYours("publish", "`share`", c)
	case !until.After(at):
		return cases.Refusal("The end is over already.")
	case until.After(at.Add(Longest)):
		return cases.Refusal("It may be told for a year at most, so that somebody looks at it again.")
	}
	if problems := d.Problems(a); len(problems) > 0 {
		return cases.Refusal(strings.Join(problems, "\n"))
	}
	a.State, a.PublishedBy, a.PublishedAt, a.ExpiresAt = Published, by, &at, &until
	return nil
}

// End has nobody be told it any more.
func (d *District) End(a *Answer, c cases.Case, by string, at time.Time) error {
	switch {
	case a.State == Ended:
		return cases.Refusal("It has ended already.")
	case !d.may(by, c, cases.ToShare, cases.ToReview):
		return notYours("end", "`review` or `share`", c)
	}
	a.State, a.EndedBy, a.EndedAt = Ended, by, &at
	return nil
}

// notYours says which right something takes, and what more it takes where the case is sensitive.
func notYours(what, right string, c cases.Case) error {
	if c.Sensitive {
		return refuse("This is not yours to %s: its case is sensitive, so it takes somebody with %s in teams.yaml for the topic %q.", what, right, c.Topic)
	}
	return refuse("This is not yours to %s: it takes somebody with %s in teams.yaml.", what, right)
}

func refuse(words string, args ...any) error { return cases.Refusal(fmt.Sprintf(words, args...)) }
