package carrier

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"

	api "github.com/twilio/twilio-go/rest/api/v2010"
)

// standardHost is where the SDK sends its requests.
const standardHost = "api.twilio.com"

// DefaultTimeout bounds one request to the carrier, its answer included.
const DefaultTimeout = 10 * time.Second

// Options are what a [Client] needs to know.
type Options struct {
	// Account and Token are the account's id and its secret.
	Account, Token string
	// BaseURL is where a compatible carrier, or the simulated phone, listens.
	// Empty is the carrier itself.
	BaseURL string
	// Timeout bounds one request; 0 is [DefaultTimeout].
	Timeout time.Duration
}

// Client sends texts and fetches recordings. It is safe for use by many
// goroutines.
type Client struct {
	account, token string
	base           *url.URL
	http           *http.Client
}

// NewClient makes a client. It contacts nobody; the only error is a BaseURL
// that is not an http or https URL.
func NewClient(o Options) (*Client, error) {
	if o.BaseURL == "" {
		o.BaseURL = "https://" + standardHost
	}
	base, err := url.Parse(o.BaseURL)
	if err != nil || base.Host == "" || (base.Scheme != "http" && base.Scheme != "https") {
		return nil, errors.New("the carrier's base URL is not an http or https URL")
	}
	if o.Timeout == 0 {
		o.Timeout = DefaultTimeout
	}
	return &Client{
		account: o.Account, token: o.Token, base: base,
		http: &http.Client{Timeout: o.Timeout, CheckRedirect: followOnlyGets},
	}, nil
}

// followOnlyGets keeps a redirected POST from becoming a GET, whose answer
// would be taken for that of the message.
func followOnlyGets(_ *http.Request, via []*http.Request) error {
	if via[0].Method != http.MethodGet || len(via) > 3 {
		return http.ErrUseLastResponse
	}
	return nil
}

// Message is a text to send.
type Message struct {
	// From is a number of the district, To the recipient's, both in E.164 form.
	From, To string
	// Body is at most 1600 characters. Carrier: longer ones fail with 21617.
	Body string
	// StatusCallback is the URL told of the delivery, or empty for none.
	StatusCallback string
	// ValidityPeriod is how long the carrier may keep trying, 1 s to 10 h in
	// whole seconds; 0 is the carrier's own 10 h. A notice of a closure is worth
	// nothing in the afternoon.
	ValidityPeriod time.Duration
}

// Sent is a text as the carrier knows it.
type Sent struct {
	SID, From, To, Body string
	// Status is the carrier's word, such as queued, sent or delivered.
	Status string
	// Segments is how many texts it is billed as; 0 while not yet known.
	Segments int
	// Created is when the carrier accepted it, to the second.
	Created time.Time
}

// Send hands a text to the carrier. Every error is an [*Error] beneath its
// wrapping; its class says whether the text may be sent again.
func (c *Client) Send(ctx context.Context, m Message) (sid, status string, segments int, err error) {
	params := (&api.CreateMessageParams{}).SetFrom(m.From).SetTo(m.To).SetBody(m.Body)
	if m.StatusCallback != "" {
		params.SetStatusCallback(m.StatusCallback)
	}
	if m.ValidityPeriod > 0 {
		params.SetValidityPeriod(int(m.ValidityPeriod / time.Second))
	}
	accepted, err := c.api(ctx).CreateMessage(params)
	if err != nil {
		return "", "", 0, fmt.Errorf("send a text: %w", unreadable(err))
	}
	sent := sentFrom(*accepted)
	if sent.SID == "" {
		return "", "", 0, fmt.Errorf("send a text: %w", unreadable(errors.New("the answer names no message")))
	}
	return sent.SID, sent.Status, sent.Segments, nil
}

// FindSent lists the texts the carrier accepted for a recipient at or after
// since, the newest first and at most 100: the way to learn what became of a
// [Client.Send] whose error was [Ambiguous].
func (c *Client) FindSent(ctx context.Context, to string, since time.Time) ([]Sent, error) {
	// Carrier: a message that is still queued has no date sent, and a filter by
	// that date would hide it. So all are asked for and chosen here.
	page, err := c.api(ctx).PageMessage((&api.ListMessageParams{}).SetTo(to).SetPageSize(100), "", "")
	if err != nil {
		return nil, fmt.Errorf("list the texts sent: %w", err)
	}
	var found []Sent
	for _, message := range page.Messages {
		sent := sentFrom(message)
		if !sent.Created.Before(since.Truncate(time.Second)) {
			found = append(found, sent)
		}
	}
	return found, nil
}

func (c *Client) api(ctx context.Context) *api.ApiService {
	return api.NewApiServiceWithClient(transport{ctx: ctx, client: c})
}

// unreadable marks an answer that promised success and could not be read: the
// message is on its way, and we do not know its name.
func unreadable(err error) error {
	var known *Error
	if errors.As(err, &known) {
		return err
	}
	return networkError(err, true)
}

func sentFrom(m api.ApiV2010Message) Sent {
	sent := Sent{SID: text(m.Sid), From: text(m.From), To: text(m.To), Body: text(m.Body), Status: text(m.Status)}
	sent.Segments, _ = strconv.Atoi(text(m.NumSegments)) // absent and unknown are both 0
	sent.Created, _ = time.Parse(time.RFC1123Z, text(m.DateCreated))
	return sent
}

func text(value *string) string {
	if value == nil {
		return ""
	}
	return *value
}
