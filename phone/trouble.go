package phone

// Trouble is something that goes wrong when a text is handed to the carrier.
type Trouble int

// The troubles.
const (
	// TooMany refuses with status 429 and code 20429; nothing is sent.
	TooMany Trouble = iota + 1
	// Down refuses with status 500; nothing is sent.
	Down
	// Unanswered accepts and delivers the text, and never says so.
	Unanswered
)

// Disturb makes the next texts handed over by REST meet these troubles, one each.
func (c *Carrier) Disturb(troubles ...Trouble) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.troubles = append(c.troubles, troubles...)
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
