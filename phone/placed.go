package phone

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// placed is a call that was placed by REST.
type placed struct {
	sid, from, to string
	address       string // that is asked what to say
	callback      string // that is told of the end, "" for none
	at            time.Time
	status        string
	answeredBy    string
	ring          time.Duration
	taken         bool // somebody or something has answered, or it has ended
}

// placeCall accepts a call, and has it ring.
func (c *Carrier) placeCall(form url.Values) (resource map[string]any, code int, reason string) {
	p := &placed{
		sid: newSID("CA"), from: form.Get("From"), to: form.Get("To"), address: form.Get("Url"), callback: form.Get("StatusCallback"),
		at: c.options.Now().UTC(), status: "queued", ring: seconds(form.Get("Timeout")),
	}
	if code, reason := p.refusal(form.Get("MachineDetection")); code != 0 {
		return nil, code, reason
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.placed = append(c.placed, p)
	person, known := c.people[p.to]
	p.taken = known
	switch {
	case known:
		c.posting.Go(func() { c.ringFor(p, person) })
	case c.options.Unattended.Outcome != "":
		c.posting.Go(func() { c.ringUnattended(p) })
	}
	return p.resource(c.options.Account), 0, ""
}

// longestRing is how long the carrier lets a call ring at most.
const longestRing = 10 * time.Minute

// refusal answers why a call is not taken, or 0.
func (p *placed) refusal(detection string) (int, string) {
	switch {
	case p.to == "":
		return 21201, "No 'To' number is specified"
	case p.from == "":
		return 21213, "'From' phone number is required"
	case !e164.MatchString(p.to):
		return 21211, "The 'To' number " + p.to + " is not a valid phone number"
	case !e164.MatchString(p.from):
		return 21212, "The 'From' number " + p.from + " is not a valid phone number"
	case !strings.HasPrefix(p.address, "http"):
		return 21205, "Url is not a valid URL"
	case detection != "" && detection != "Enable" && detection != "DetectMessageEnd", p.ring > longestRing:
		return 20001, "A parameter has a value that is not allowed"
	}
	return 0, ""
}

// listCalls answers the calls placed to a number, newest first.
func (c *Carrier) listCalls(w http.ResponseWriter, r *http.Request) {
	to := r.URL.Query().Get("To")
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.weather.trouble() == Down {
		refuse(w, http.StatusInternalServerError, 20500, "Internal Server Error")
		return
	}
	resources := []map[string]any{}
	for i := len(c.placed) - 1; i >= 0; i-- {
		if to == "" || c.placed[i].to == to {
			resources = append(resources, c.placed[i].resource(c.options.Account))
		}
	}
	writeJSON(w, http.StatusOK, map[string]any{"calls": resources, "page": 0, "page_size": 50})
}

// serveCall tells of one call.
func (c *Carrier) serveCall(w http.ResponseWriter, r *http.Request) {
	sid := strings.TrimSuffix(r.PathValue("file"), ".json")
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, p := range c.placed {
		if p.sid == sid {
			writeJSON(w, http.StatusOK, p.resource(c.options.Account))
			return
		}
	}
	refuse(w, http.StatusNotFound, 20404, "The requested resource was not found")
}

// resource answers the call as the REST interface shows it. The lock is held.
func (p *placed) resource(account string) map[string]any {
	resource := map[string]any{
		"sid": p.sid, "account_sid": account, "api_version": "2010-04-01", "direction": "outbound-api",
		"from": p.from, "to": p.to, "status": p.status, "answered_by": nil, "duration": strconv.Itoa(0),
		"date_created": p.at.Format(time.RFC1123Z), "date_updated": p.at.Format(time.RFC1123Z),
		"uri": strings.Join([]string{"/2010-04-01/Accounts", account, "Calls", p.sid + ".json"}, "/"),
	}
	if p.answeredBy != "" {
		resource["answered_by"] = p.answeredBy
	}
	return resource
}
