package results

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"campusline/menus"
	"campusline/surveys"
)

// making is results while they are made.
type making struct {
	Options
	questions map[string]*menus.Question // by item
	known     []cut                      // the campuses or languages, without their people, and behind them what is not known
}

// person is somebody who was asked, or answered.
type person struct {
	campus, language              string
	asked, delivered, begun, done bool
	answers                       map[string]*surveys.Answer // by question
}

// round is everybody of one wave.
type round struct {
	id         string
	at         time.Time
	people     []*person // in the order of their numbers
	cuts       []cut
	selfChosen bool
	items      map[string]string // the item by which each question counts
	other      map[string]int    // answers to each question while it had other words
}

// questionsOf are all questions that the survey has ever had, as far as is known. The present words come first.
func questionsOf(o Options) map[string]*menus.Question {
	all := map[string]*menus.Question{}
	for _, s := range append([]*menus.Survey{o.Survey}, o.Earlier...) {
		for _, q := range s.Questions {
			if all[q.Item] == nil {
				all[q.Item] = q
			}
		}
	}
	return all
}

// rounds divides everything by waves, the oldest first.
func (m *making) rounds(invitations []surveys.Invitation, answers []surveys.Answer) []*round {
	rounds, people := map[string]*round{}, map[[2]string]*person{}
	in := func(wave string, at time.Time) *round {
		if m.Survey.AfterEvent {
			wave = ""
		}
		r := rounds[wave]
		if r == nil {
			r = &round{id: wave, at: at}
			rounds[wave] = r
		}
		if at.Before(r.at) {
			r.at = at
		}
		return r
	}
	for i := range invitations {
		invited := &invitations[i]
		p := asked(invited)
		people[[2]string{invited.Wave, invited.Number}] = p
		r := in(invited.Wave, invited.InvitedAt)
		r.people = append(r.people, p)
	}
	for i := range answers {
		a := &answers[i]
		key, r := [2]string{a.Wave, a.Respondent}, in(a.Wave, a.At)
		if people[key] == nil {
			people[key] = &person{campus: a.Campus, language: a.Language, answers: map[string]*surveys.Answer{}}
			r.people = append(r.people, people[key])
		}
		p := people[key]
		p.begun, p.done, p.answers[a.Question] = true, p.done || a.Done, a
	}
	all := slices.SortedFunc(maps.Values(rounds), func(a, b *round) int {
		return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.id, b.id))
	})
	for _, r := range all {
		r.selfChosen = !slices.ContainsFunc(r.people, func(p *person) bool { return p.asked })
		r.chooseItems(m.Survey)
		r.cuts = m.cuts(r.people)
	}
	return all
}

// asked is somebody who was invited. Whose text was never sent was not asked, unless they answered nonetheless.
func asked(i *surveys.Invitation) *person {
	p := &person{campus: i.Campus, language: i.Language, begun: i.Begun != nil, done: i.Done != nil, answers: map[string]*surveys.Answer{}}
	switch i.State {
	case "waiting", "skipped":
		p.asked = p.begun
	case "failed", "busy", "no-answer", "machine":
		p.asked = true
	default:
		p.asked, p.delivered = true, true
	}
	return p
}

// counts says whether somebody's answers count in the figures: all of those who were asked, or where nobody was, everybody.
func (r *round) counts(p *person) bool { return p.asked || r.selfChosen }

// chooseItems finds as what each question counts that had other words for a part of the wave: as most have answered it, else as it
// is asked now.
func (r *round) chooseItems(s *menus.Survey) {
	given := map[string]map[string]int{}
	for _, p := range r.people {
		for question, a := range p.answers {
			if given[question] == nil {
				given[question] = map[string]int{}
			}
			given[question][a.Item]++
		}
	}
	r.items, r.other = map[string]string{}, map[string]int{}
	for question, items := range given {
		best, all := "", 0
		for _, item := range slices.Sorted(maps.Keys(items)) {
			all += items[item]
			if best == "" || items[item] > items[best] || items[item] == items[best] && isAsked(s, item) {
				best = item
			}
		}
		r.items[question], r.other[question] = best, all-items[best]
	}
}

func isAsked(s *menus.Survey, item string) bool {
	return slices.ContainsFunc(s.Questions, func(q *menus.Question) bool { return q.Item == item })
}

// inOrder are the questions of a wave as the survey asks them now, and behind them those that it asks no more.
func (r *round) inOrder(s *menus.Survey) []string {
	place := func(question string) int {
		at := slices.IndexFunc(s.Questions, func(q *menus.Question) bool { return q.Name == question })
		if at < 0 {
			return len(s.Questions)
		}
		return at
	}
	return slices.SortedFunc(maps.Keys(r.items), func(a, b string) int {
		return cmp.Or(place(a)-place(b), cmp.Compare(a, b))
	})
}
