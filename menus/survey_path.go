package menus

import (
	"slices"
	"strconv"
)

// fits says whether an answer is one that leads this way.
func (w *questionWay) fits(value string) bool {
	if w.value != "" {
		return w.value == value
	}
	n, err := strconv.Atoi(value)
	return err == nil && n >= w.from && n <= w.to
}

// values are answers of each kind that can lead to different questions.
func (q *Question) values() []string {
	switch q.Kind {
	case ChoiceQuestion:
		return q.Choices
	case YesNoQuestion:
		return []string{yes, no}
	case ScaleQuestion, NumberQuestion:
		values := []string{strconv.Itoa(q.Min), strconv.Itoa(q.Max)}
		for _, w := range q.after {
			for n := max(w.from-1, q.Min); n <= min(w.to+1, q.Max); n++ {
				values = append(values, strconv.Itoa(n))
			}
		}
		return values
	}
	return []string{""}
}

// FirstOpen is the place of the first question on a channel that is still open to somebody who gave these answers, by the
// names of questions, along the way that they lead. It is the number of questions where none is.
func (s *Survey) FirstOpen(answered map[string]string, channel Channel) int {
	at := 0
	for at < len(s.Questions) {
		q := s.Questions[at]
		value, given := answered[q.Name]
		switch {
		case given:
			at = q.next(at, value)
		case q.askedOn(channel):
			return at
		default:
			at++
		}
	}
	return at
}

// placeOf is the place of a question by its name, behind the last for the end, and -1 where there is none.
func (s *Survey) placeOf(name string) int {
	if name == toSurveyEnd {
		return len(s.Questions)
	}
	return slices.IndexFunc(s.Questions, func(q *Question) bool { return q.Name == name })
}

// namesBehind are the names of the questions behind a place.
func (s *Survey) namesBehind(place int) []string {
	var names []string
	for _, q := range s.Questions[min(place+1, len(s.Questions)):] {
		names = append(names, q.Name)
	}
	return names
}

// Longest is the largest number of questions that one person can be asked on a channel.
func (s *Survey) Longest(channel Channel) int {
	most := make([]int, len(s.Questions)+1)
	for i := len(s.Questions) - 1; i >= 0; i-- {
		q := s.Questions[i]
		most[i] = most[i+1]
		if !q.askedOn(channel) {
			continue
		}
		if !q.leadsAway() {
			most[i] = 1 + most[i+1]
			continue
		}
		most[i] = 1
		for _, next := range q.nexts(i) {
			most[i] = max(most[i], 1+most[next])
		}
	}
	return most[0]
}

// askedOn says whether a question is asked on a channel.
func (q *Question) askedOn(channel Channel) bool { return q.On == "" || q.On == channel.String() }

// leadsAway says whether any answer leads elsewhere than to the next question.
func (q *Question) leadsAway() bool { return len(q.after) > 0 }

// nexts are the places that the answers to the question at a place can lead to.
func (q *Question) nexts(at int) []int {
	var all []int
	for _, value := range q.values() {
		all = append(all, q.next(at, value))
	}
	return all
}

// next is the place of the question that follows an answer to the one at a place.
func (q *Question) next(at int, value string) int {
	for i := range q.after {
		if q.after[i].fits(value) {
			return q.after[i].question
		}
	}
	return at + 1
}
