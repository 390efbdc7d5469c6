package reports

// Goal is what a figure is to be. It is met at least, or at most, at a value.
type Goal struct {
	AtLeast bool    `json:"atLeast"` // else at most
	Value   float64 `json:"value"`
}

// Met says whether a figure meets the goal. It is false as its second answer where the figure is not known.
func (g *Goal) Met(c Cell) (met, known bool) {
	if g.AtLeast {
		return c.Value >= g.Value, c.Known && !c.AtLeast
	}
	return c.Value <= g.Value && !c.AtLeast, c.Known
}

// words say the goal: at least 90%.
func (g *Goal) words(unit Unit) string {
	if g.AtLeast {
		return "at least " + written(g.Value, unit)
	}
	if g.Value == 0 {
		return "none"
	}
	return "at most " + written(g.Value, unit)
}

func atLeast(value float64) *Goal { return &Goal{AtLeast: true, Value: value} }

func atMost(value float64) *Goal { return &Goal{Value: value} }

// toward is a figure with a goal.
func toward[T any](g *Goal, f figure[T]) figure[T] {
	f.goal = g
	return f
}
