package reports

// ColumnsOf are the figures of a report, table by table, as documents explain them. Those of surveys have SURVEY
// and QUESTION where the names of both stand. It is empty where there is no such report.
func ColumnsOf(report string) []Column {
	var all []Column
	switch report {
	case "feedback":
		all = append(append(columnsOf(volumeFigures()), comparedColumns()...), columnsOf(familyFigures())...)
	case "service":
		all = append(columnsOf(answerFigures()), columnsOf(endFigures())...)
		all = append(all, columnsOf(callFigures())...)
		all = append(all, columnsOf(transferFigures())...)
		all = append(append(all, textColumns()...), columnsOf(placedFigures())...)
		all = append(all, spotColumns()...)
	case "surveys":
		all = append(append(responseColumns("SURVEY"), languageColumns("SURVEY")...), questionColumns("SURVEY-QUESTION")...)
	}
	return all
}

func columnsOf[T any](figures []figure[T]) []Column {
	columns := make([]Column, len(figures))
	for i := range figures {
		f := &figures[i]
		columns[i] = Column{f.name, f.title, f.words, f.unit, f.goal}
	}
	return columns
}

// GoalWords says the goal of a figure in words, "" where it has none.
func (c *Column) GoalWords() string {
	if c.Goal == nil {
		return ""
	}
	return c.Goal.words(c.Unit)
}
