package results

import (
	"strconv"

	"campusline/menus"
	"campusline/statistics"
)

// item makes the figures of a question from the answers of a part of the people.
func (m *making) item(r *round, c cut, question string) Item {
	item := Item{
		Question: question, Item: r.items[question], Asks: question, Kind: menus.WordsQuestion, OtherWords: r.other[question],
		Figures: []Figure{}, Counts: []Count{},
	}
	q := m.questions[item.Item]
	if q != nil {
		item.Asks, item.Kind, item.Min, item.Max = q.Asks, q.Kind, q.Min, q.Max
	}
	values := r.values(c.people, question)
	item.Answered = len(values)
	if isWords(q) || len(values) == 0 {
		return item
	}
	population := m.population(r, c.people)
	switch q.Kind {
	case menus.ScaleQuestion, menus.NumberQuestion:
		item.ofNumbers(numbers(values), population)
	case menus.YesNoQuestion:
		item.Figures = append(item.Figures, part("yes", values, population))
	case menus.ChoiceQuestion:
		for _, choice := range q.Choices {
			item.Figures = append(item.Figures, part(choice, values, population))
		}
	}
	return item
}

// values are the answers to a question that count.
func (r *round) values(people []*person, question string) []string {
	var all []string
	for _, p := range people {
		if a := p.answers[question]; a != nil && r.counts(p) && a.Item == r.items[question] {
			all = append(all, a.Value)
		}
	}
	return all
}

func numbers(values []string) []float64 {
	var all []float64
	for _, v := range values {
		if x, err := strconv.ParseFloat(v, 64); err == nil {
			all = append(all, x)
		}
	}
	return all
}

// ofNumbers makes the mean, and of a scale how many gave each number.
func (item *Item) ofNumbers(given []float64, population int) {
	item.Answered = len(given)
	if len(given) == 0 {
		return
	}
	sample := statistics.Of(given)
	low, high := float64(item.Min), float64(item.Max)
	between := sample.Interval(population)
	between.Low, between.High = max(low, between.Low), min(high, between.High)
	item.Figures = append(item.Figures, Figure{Of: Mean, Value: sample.Mean, Interval: between, Count: sample.N})
	if item.Kind != menus.ScaleQuestion {
		return
	}
	for value := item.Min; value <= item.Max; value++ {
		people := 0
		for _, x := range given {
			people += one(x == float64(value))
		}
		item.Counts = append(item.Counts, Count{value, people})
	}
}

// part is how many of a hundred gave one answer.
func part(of string, values []string, population int) Figure {
	count := counted(of, values)
	between := statistics.Wilson(count, len(values), population)
	return Figure{
		Of: of, Value: 100 * float64(count) / float64(len(values)), Count: count,
		Interval: statistics.Interval{Low: 100 * between.Low, High: 100 * between.High},
	}
}

func counted(of string, values []string) (count int) {
	for _, v := range values {
		count += one(v == of)
	}
	return count
}
