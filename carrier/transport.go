package carrier

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"github.com/twilio/twilio-go/client"
)

// transport carries the requests that the SDK builds for one call of a
// [Client]. The SDK's own neither takes a context nor another address, parts a
// failed answer from its HTTP status, and gives no sign whether a request left.
type transport struct {
	ctx    context.Context //nolint:containedctx // the SDK's interface has no place for it
	client *Client
}

var _ client.BaseClient = transport{}

// AccountSid answers the account the requests are for.
func (t transport) AccountSid() string { return t.client.account }

// SetTimeout does nothing: the timeout is the [Client]'s.
func (t transport) SetTimeout(time.Duration) {}

// SetOauth does nothing: requests are authorised by account and token.
func (t transport) SetOauth(client.OAuth) {}

// OAuth answers nil: requests are authorised by account and token.
func (t transport) OAuth() client.OAuth { return nil }

// SendRequest sends one request and answers its response if the status is 2xx,
// else an [Error].
func (t transport) SendRequest(method, rawURL string, data url.Values, headers map[string]any, body ...byte) (*http.Response, error) {
	address, err := t.client.address(rawURL)
	if err != nil {
		return nil, err
	}
	content := string(body)
	if method == http.MethodGet || method == http.MethodDelete {
		address.RawQuery = data.Encode()
	} else if len(body) == 0 {
		content = data.Encode()
	}
	r, err := http.NewRequestWithContext(t.ctx, method, address.String(), strings.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("make a request to the carrier: %w", err)
	}
	for name, value := range headers {
		r.Header.Set(name, fmt.Sprint(value))
	}
	return t.client.do(r)
}

// do sends a request with the account's credentials.
func (c *Client) do(r *http.Request) (*http.Response, error) {
	r.SetBasicAuth(c.account, c.token)
	var sent atomic.Bool
	r = r.WithContext(httptrace.WithClientTrace(r.Context(), &httptrace.ClientTrace{
		GotConn: func(httptrace.GotConnInfo) { sent.Store(true) },
	}))
	resp, err := c.http.Do(r)
	if err != nil {
		return nil, networkError(err, sent.Load())
	}
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		defer func() { _ = resp.Body.Close() }()
		return nil, refusal(resp)
	}
	return resp, nil
}

// address moves a URL of the carrier to the base URL in use, and answers an
// error for any other, so that the token is sent to nobody else.
func (c *Client) address(rawURL string) (*url.URL, error) {
	u, err := url.Parse(rawURL)
	switch {
	case err != nil:
		return nil, &Error{Message: "the URL cannot be read"}
	case u.Host == c.base.Host && u.Scheme == c.base.Scheme:
		return u, nil
	case !isCarrier(u):
		return nil, &Error{Message: fmt.Sprintf("the URL is at %s, which is not the carrier", u.Host)}
	case c.base.Host == standardHost:
		return u, nil
	default:
		escaped := strings.TrimSuffix(c.base.EscapedPath(), "/") + u.EscapedPath()
		u.Scheme, u.Host = c.base.Scheme, c.base.Host
		u.Path, u.RawPath = strings.TrimSuffix(c.base.Path, "/")+u.Path, escaped
		return u, nil
	}
}

// isCarrier reports whether a URL is the carrier's own, at its usual host or
// at one that names a region.
func isCarrier(u *url.URL) bool {
	return u.Scheme == "https" && strings.HasPrefix(u.Host, "api.") && strings.HasSuffix(u.Host, ".twilio.com")
}
