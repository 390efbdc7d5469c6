package reports

import "time"

// Place is where somebody stands: a step of the menus, in one language and channel, about one campus, at one hour of the day.
type Place struct {
	Menu     string `db:"menu"`
	Step     int    `db:"step"` // from 0
	Channel  string `db:"channel"`
	Language string `db:"language"`
	Campus   string `db:"campus"`
	Hour     int    `db:"hour"` // 0 to 23, by the district's clock
}

// Moment is one time that somebody stood somewhere.
type Moment struct {
	Place
	ID  string    `db:"id"` // of the call; a conversation by text is not named, since its id is made of a number
	At  time.Time `db:"at"`
	Did string    `db:"did"` // what came of it, such as [GaveUp]
}

// What comes of standing somewhere.
const (
	WentOn       = "went on"
	GaveUp       = "gave up"         // hung up, or never replied
	AskedAgain   = "was asked again" // or asked for it
	WantedPerson = "wanted a person"
)

// ByEnding is what the names of figures of hot spots end in where these are divided by something else than steps.
const ByEnding = "-by"

// SpotFigures are the figures of hot spots, each with what has to come of a moment that counts for it.
func SpotFigures() map[string][]string {
	return map[string][]string{
		"stood": {WentOn, GaveUp, AskedAgain, WantedPerson}, "spot-gave-up": {GaveUp}, "spot-gave-up-share": {GaveUp},
		"spot-again": {AskedAgain}, "spot-person": {WantedPerson}, "spot-all": {GaveUp, AskedAgain, WantedPerson},
	}
}

// opensTo gives a table of hot spots the rows of its figures, grouped as its lines are. Ending is what their names end in beside
// those of the figures.
func (t *Table) opensTo(moments map[string][]Moment, ending string, key func(*Place) string) {
	t.rows = map[string][]Row{}
	for figure := range SpotFigures() {
		all := moments[figure]
		rows := make([]Row, len(all))
		for i := range all {
			m := &all[i]
			rows[i] = Row{ID: m.ID, Group: key(&m.Place), At: m.At, Value: m.Language + ", " + m.Did}
		}
		t.rows[figure+ending] = rows
	}
}
