package menus

// position is where something stands in the files.
type position struct {
	file         string
	line, column int
}

// menu is a named set of steps.
type menu struct {
	name        string
	at          position
	builtin     bool
	needsCampus bool
	// needsOpportunity says that it is about one opportunity, which whoever leads to it has asked for.
	needsOpportunity bool
	needsCase        bool     // it is about one case, likewise
	keywords         *text    // words, separated by commas, that begin it from anywhere by text
	begunBy          []string // campus, skill: what is named by the texts that begin it from anywhere
	back             *destination
	saidBack         map[string]bool // names of answers that its texts say back
	steps            []*step         // those written in order; behind them the ones written inside a choice
	goesBack         bool            // it leads back by itself to the exchange before it
	written          int             // how many of steps are written in order
}

// stepKind is what a step waits for.
type stepKind uint8

const (
	passing      stepKind = iota // nothing: it says something, or branches, and goes on
	choosing                     // one of its choices
	asking                       // an answer
	recording                    // a message
	transferring                 // a desk
)

// step is one exchange.
type step struct {
	menu  *menu
	index int
	part  int // its number among the version's parts
	at    position
	kind  stepKind

	when    []branch
	say     *text
	ask     *text
	answer  answerKind
	name    string // the name its answer is kept under
	min     int    // smallest number, or fewest digits
	max     int    // largest number, or most digits
	of      []string
	orZIP   bool // a ZIP code is an answer to a question about a campus as well
	choices []*choice
	desk    string
	ring    int

	log  *logging
	text *text
	then *text

	do     string   // what is done about the opportunity or the case spoken of, one of deeds; "" for nothing
	party  string   // the name of the answer that says how many people come, "" for those who did before
	person string   // the name of the answer that says by their phone number who comes or leaves
	find   []string // which kinds of opportunities it offers, of findable; none where it offers none
	by     []string // the names of the answers that narrow what it offers
	about  []string // the topics of the shared answers it offers, none for all
	// needsOpportunity says that an opportunity is spoken of whenever it begins.
	needsOpportunity bool
	needsCase        bool // a case is spoken of whenever it begins
	saysGiven        bool // it says what the person has given so far

	next      destination
	yes, no   destination
	otherwise destination
	busy      destination
	noAnswer  destination
	failed    destination
	none      destination // where there is nothing to offer
	narrow    destination // where what it offers is narrowed

	spoken  []rendering // by language
	written []rendering // by language
	heard   []hearing   // by language: what its choices are called

	survey   *Survey   // the survey that it is a step of, nil for none
	question *Question // the question of the survey that it asks, nil for none
	gate     bool      // it leads to where the survey goes on
	last     bool      // nothing follows it, not even what is asked at the end of other calls
	// ofProduct says that its words are the product's own, in a menu of the district.
	ofProduct bool
	ends      []*text    // what the ends of a scale mean, none for everything else
	spans     []*spanWay // where numbers lead

	page int   // of a question for the language, which page of the languages it offers
	more *step // the next page, nil where one page holds them all
}

// choice is a way on.
type choice struct {
	key    byte
	at     position
	said   *text // what it is for
	words  *text // other words for it, separated by commas
	kind   string
	to     destination
	inside *step // what the choice does itself, nil when it only leads on
}

// branch is a condition and where it leads.
type branch struct {
	words string // the condition as written
	all   []condition
	to    destination
}

// logging is what a step records as feedback.
type logging struct {
	kind   string // "": the kind chosen on the way, else a question
	topic  string
	campus string // campus id; "": the campus spoken of
}

// destinationKind is a way on from a step.
type destinationKind uint8

const (
	onward   destinationKind = iota // the next step, or the end after the last
	toMenu                          // the first step of a menu
	toStep                          // a step of the same menu
	toBack                          // the exchange before
	toRepeat                        // this step again
)

// destination is where a step leads.
type destination struct {
	kind   destinationKind
	name   string // as written, for messages
	campus string // campus id that a menu's parameter is set to, or ""
	at     position
	menu   *menu
	step   int
	part   int // its number among the version's parts, 0 when it is not written
	// implied says that it follows from something else that is written, so that no editor can take it out.
	implied bool
}

// given says whether the destination was given at all.
func (d *destination) given() bool { return d.kind != onward }
