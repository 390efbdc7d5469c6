package proof

// Limits are the figures that a good line keeps to. A district may set its own in check.yaml.
type Limits struct {
	// Worst is how many seconds a person or a promise may be away from anywhere on a line.
	Worst float64
	// Gap is how many seconds longer that may take in one language than in another.
	Gap float64
	// Depth is how many menus may lie before a desk.
	Depth int
	// Greeting and Menu are how many seconds each may take.
	Greeting float64
	Menu     float64
	// Choices is how many a menu should offer, and MostChoices how many it may; 0 is not counted.
	Choices     int
	MostChoices int
	// Grade is the school grade at which a text can be read.
	Grade float64
	// Characters is how long a text may be, and Segments how many it may take.
	Characters int
	Segments   int
	// SurveyByText, SurveyByCall and SurveyAfterEvent are how many questions a survey may ask one person.
	SurveyByText     int
	SurveyByCall     int
	SurveyAfterEvent int
	// Reply is how many days on the wall's calendar a first reply may take, holidays and all.
	Reply int
}

// byName gives what sets each figure, by the name it has in check.yaml.
func (l *Limits) byName() map[string]func(float64) {
	number := func(to *int) func(float64) { return func(figure float64) { *to = int(figure) } }
	seconds := func(to *float64) func(float64) { return func(figure float64) { *to = figure } }
	return map[string]func(float64){
		"seconds to a person":       seconds(&l.Worst),
		"seconds between languages": seconds(&l.Gap),
		"menus to a desk":           number(&l.Depth),
		"seconds of greeting":       seconds(&l.Greeting),
		"seconds of a menu":         seconds(&l.Menu),
		"choices":                   number(&l.Choices),
		"most choices":              number(&l.MostChoices),
		"reading grade":             seconds(&l.Grade),
		"characters of a text":      number(&l.Characters),
		"segments of a text":        number(&l.Segments),
		"survey questions by text":  number(&l.SurveyByText),
		"survey questions by call":  number(&l.SurveyByCall),
		"questions after an event":  number(&l.SurveyAfterEvent),
		"days to an answer":         number(&l.Reply),
	}
}

// DefaultLimits are what guides for phone menus and studies of callers support.
func DefaultLimits() Limits {
	return Limits{
		Worst: 60, Gap: 5, Depth: 3, Greeting: 8, Menu: 20, Choices: 4, MostChoices: 5, Grade: 6, Characters: 320, Segments: 5,
		SurveyByText: 5, SurveyByCall: 3, SurveyAfterEvent: 3, Reply: 21,
	}
}
