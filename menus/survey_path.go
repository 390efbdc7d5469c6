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
