package phone

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// Where a number of the district is configured to send its webhooks, below the
// gateway's URL.
const (
	voicePath      = "/twilio/voice"
	textPath       = "/twilio/sms"
	callStatusPath = "/twilio/status/call"
)

// DefaultAccount is the account id a [Carrier] uses if it is given none.
const DefaultAccount = "AC00000000000000000000000000000001"

// Options are what a [Carrier] needs to know. Gateway and Key are required.
type Options struct {
	// Gateway is the URL the gateway listens at, such as http://127.0.0.1:8080.
	Gateway string
	// SignURL is the public URL that signatures are computed over and against
	// which the gateway's own URLs are resolved. Empty: the same as Gateway.
	SignURL string
	// Key signs webhooks, and is the token of the REST interface.
	Key string
	// Account is the account's id. Empty: [DefaultAccount].
	Account string
	// API is the base of recording URLs: where [Carrier.RESTHandler] is served,
	// if it is. Empty: the address of the real carrier, which a client with
	// another base URL replaces.
	API string
	// Owned are numbers that may be shown as caller id in a transfer, beside
	// the caller's own and the one called.
	Owned []string
	// Twice delivers every webhook twice under one idempotency token. Answers
	// that differ are a fault. AtOnce sends the two side by side.
	Twice, AtOnce bool
	// HTTP sends the webhooks; nil is a client of its own.
	HTTP *http.Client
	// Out is told the transcript as it happens; it may be nil.
	Out io.Writer
	// Texted is told every text of the gateway's own accord when it arrives; nil tells nobody.
	Texted func(Delivered)
	// Unattended is what happens when the gateway calls a number of which nothing was said, if nobody picks up within
	// UnattendedAfter. The zero value goes on ringing.
	Unattended      Person
	UnattendedAfter time.Duration
	// Now is the time of day on the carrier's clock; nil is [time.Now].
	Now func() time.Time
	// Wait is called for every stretch of time that passes in a call, so that
	// it can be heard at its own speed. Nil does not wait: a call of five
	// minutes takes as long as the gateway needs to answer.
	Wait func(ctx context.Context, d time.Duration) error
}

// Carrier is the telephone network as one gateway sees it. It is safe for use
// by many goroutines.
type Carrier struct {
	options Options
	gateway *url.URL
	public  *url.URL
	http    *http.Client

	out sync.Mutex // held while a line is written to options.Out

	mu                sync.Mutex             // holds for what follows
	inboxes           map[string][]Delivered // by number
	accepted          []accepted
	optedOut          map[pair]bool
	recordings        map[string]int // seconds, by recording id
	recorded          []string       // their ids, in order
	recordingTroubles []Trouble
	heard             string // in every message that is written down
	troubles          []Trouble
	weather           Weather
	unreached         map[string]int // error codes, by number
	faults            []error
	placed            []*placed
	people            map[string]Person       // who is called, by number
	kept              map[string][]Transcript // what their machines have recorded
	posting           sync.WaitGroup
}

// pair is a number of the district and one that texts with it.
type pair struct{ district, other string }

// New makes a carrier for the gateway in o. It contacts nobody.
func New(o Options) (*Carrier, error) {
	if o.SignURL == "" {
		o.SignURL = o.Gateway
	}
	if o.Account == "" {
		o.Account = DefaultAccount
	}
	if o.API == "" {
		o.API = "https://api.twilio.com"
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	gateway, err := baseURL(o.Gateway)
	if err != nil {
		return nil, fmt.Errorf("read the gateway's URL: %w", err)
	}
	public, err := baseURL(o.SignURL)
	if err != nil {
		return nil, fmt.Errorf("read the public URL: %w", err)
	}
	return &Carrier{
		options: o, gateway: gateway, public: public, http: postClient(o.HTTP),
		inboxes: map[string][]Delivered{}, optedOut: map[pair]bool{}, recordings: map[string]int{}, unreached: map[string]int{},
	}, nil
}

// baseURL reads a URL that others are put below, without a slash at its end.
func baseURL(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSuffix(address, "/"))
	if err != nil {
		return nil, err
	}
	if u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return nil, fmt.Errorf("%q is not an http or https URL", address)
	}
	return u, nil
}

// newSID makes an id as the carrier does: two letters and 32 hex digits.
func newSID(prefix string) string {
	var id [16]byte
	_, _ = rand.Read(id[:]) // never fails
	return prefix + hex.EncodeToString(id[:])
}

// Wait blocks until all callbacks that follow sent texts have been posted, and
// answers the faults found in them, and in the answers to them, since the last
// Wait.
func (c *Carrier) Wait() []error {
	c.posting.Wait()
	c.mu.Lock()
	defer c.mu.Unlock()
	faults := c.faults
	c.faults = nil
	return faults
}
