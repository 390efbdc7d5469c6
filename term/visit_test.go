package term_test

import "campusline/cases"

// isVisited enters what somebody of a family that gave its number at enrollment has come to say.
func (c *colleague) isVisited() {
	f := c.families[c.chance.IntN(len(c.families))]
	if !f.enrolled {
		return
	}
	words := c.says() + " W."
	entered, err := c.school.desk.Enter(c.Context(), c.ID, cases.Origin{
		Kind: "concern", Topic: "visit", Campus: "oak-hill", Language: f.language, Channel: "visit", Contact: f.number,
	}, words)
	if err != nil {
		c.Errorf("%s enters a visit: %v", c.ID, err)
		return
	}
	c.diary.hears(told{
		by: f, number: entered.Number, channel: "visit", kind: "concern", topic: "visit", campus: "oak-hill", words: words,
		at: entered.OpenedAt,
	})
}
