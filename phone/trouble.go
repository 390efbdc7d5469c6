package phone

// Trouble is something that goes wrong when a text is handed to the carrier, or
// when a recording is fetched from it or deleted there.
type Trouble int

// The troubles.
const (
	// TooMany refuses with status 429 and code 20429; nothing is sent.
	TooMany Trouble = iota + 1
	// Down refuses with status 500; nothing is sent.
	Down
	// Unanswered accepts and delivers the text, and never says so.
	Unanswered
	// Misled accepts and delivers the text, and answers with status 500.
	Misled
	// NotReady knows nothing of a recording.
	NotReady
	// BreaksOff ends the connection in the middle of a recording.
	BreaksOff
	// CutShort gives the first half of a recording as if it were all.
	CutShort
	// NoSound gives a page instead of a recording.
	NoSound
)

// Disturb makes the next texts handed over by REST meet these troubles, one each.
func (c *Carrier) Disturb(troubles ...Trouble) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.troubles = append(c.troubles, troubles...)
}

// DisturbRecordings makes the next requests for recordings, to fetch or to delete
// them, meet these troubles, one each.
func (c *Carrier) DisturbRecordings(troubles ...Trouble) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.recordingTroubles = append(c.recordingTroubles, troubles...)
}

func (c *Carrier) nextRecordingTrouble() Trouble {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.recordingTroubles) == 0 {
		return 0
	}
	next := c.recordingTroubles[0]
	c.recordingTroubles = c.recordingTroubles[1:]
	return next
}

// Unreachable makes texts to a number fail after they were accepted, with an
// error code such as 30003.
func (c *Carrier) Unreachable(number string, code int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.unreached[number] = code
}

func (c *Carrier) nextTrouble() Trouble {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.troubles) == 0 {
		return c.weather.trouble()
	}
	next := c.troubles[0]
	c.troubles = c.troubles[1:]
	return next
}
