package menus

import "strconv"

// Lead is where an answer leads, other than to the next question.
type Lead struct {
	Answer string `json:"answer"` // a number, yes or no, or what a choice is for
	To     string `json:"to"`     // the name of a question, or "end"
}

// Leads are where the answers to a question lead that do not lead to the next one. Several answers may lead to the same.
func (s *Survey) Leads(q *Question) []Lead {
	at := s.placeOf(q.Name)
	var all []Lead
	for _, answer := range q.possible() {
		to := q.next(at, answer)
		switch {
		case to == at+1:
			continue
		case to == len(s.Questions):
			all = append(all, Lead{answer, toSurveyEnd})
		default:
			all = append(all, Lead{answer, s.Questions[to].Name})
		}
	}
	return all
}

// possible are the answers of a question that lead somewhere: all that its ways name, and all of a scale.
func (q *Question) possible() []string {
	if q.Kind != ScaleQuestion {
		return q.values()
	}
	var all []string
	for n := q.Min; n <= q.Max; n++ {
		all = append(all, strconv.Itoa(n))
	}
	return all
}
