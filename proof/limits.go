package proof

// Limits are the figures that a good line keeps to. A district may set its own in check.yaml.
type Limits struct {
	// Worst is how many seconds a person or a promise may be away from anywhere on a line.
	Worst float64 `json:"seconds to a person"`
	// Gap is how many seconds longer that may take in one language than in another.
	Gap float64 `json:"seconds between languages"`
	// Depth is how many menus may lie before a desk.
	Depth int `json:"menus to a desk"`
	// Greeting and Menu are how many seconds each may take.
	Greeting float64 `json:"seconds of greeting"`
	Menu     float64 `json:"seconds of a menu"`
	// Choices is how many a menu should offer, and MostChoices how many it may; 0 is not counted.
	Choices     int `json:"choices"`
	MostChoices int `json:"most choices"`
	// Grade is the school grade at which a text can be read.
	Grade float64 `json:"reading grade"`
	// Characters is how long a text may be.
	Characters int `json:"characters of a text"`
}

// DefaultLimits are what guides for phone menus and studies of callers support.
func DefaultLimits() Limits {
	return Limits{
		Worst: 60, Gap: 5, Depth: 3, Greeting: 8, Menu: 20, Choices: 4, MostChoices: 5, Grade: 6, Characters: 320,
	}
}
