package phone

import (
	"context"
	"maps"
	"net/http"
	"net/url"
)

// leg is one party's side of a call: the document it is at, and what is left
// of it to follow.
type leg struct {
	carrier *Carrier
	params  url.Values // on every request
	check   func(*element) *Fault
	at      string // public URL of the document
	verbs   []*element
	fetched int // documents since the party last did something
}

// fetch asks for the next document. What was left of this one is not followed.
func (l *leg) fetch(ctx context.Context, reference, method string, further url.Values) *Fault {
	if l.fetched++; l.fetched > mostDocuments {
		return faultf(0, "%d documents without anything to do: it loops", mostDocuments).at(l.at)
	}
	address, fault := l.carrier.resolve(l.at, reference)
	if fault != nil {
		return fault.at(l.at)
	}
	got, fault := l.carrier.voice(ctx, method, address, l.with(further))
	if fault != nil {
		return fault
	}
	l.at = address
	if l.verbs, fault = l.read(got); fault != nil {
		return fault.at(address)
	}
	return nil
}

// read answers the verbs of a document that breaks no rule.
func (l *leg) read(got answer) ([]*element, *Fault) {
	if len(got.body) > 0 && !isXML(got.kind) {
		return nil, faultf(12300, "the document is %s, not XML", got.kind)
	}
	root, fault := parse(got.body)
	if fault != nil {
		return nil, fault
	}
	if fault := l.check(root); fault != nil {
		return nil, fault
	}
	return root.elements(), nil
}

// next takes the next verb, or answers nil after the last.
func (l *leg) next() *element {
	if len(l.verbs) == 0 {
		return nil
	}
	verb := l.verbs[0]
	l.verbs = l.verbs[1:]
	return verb
}

// with answers the leg's parameters and further ones.
func (l *leg) with(further url.Values) url.Values {
	all := maps.Clone(l.params)
	maps.Copy(all, further)
	return all
}

// actionMethod answers how a verb wants its URL requested.
func actionMethod(verb *element) string { return verb.attr("method", http.MethodPost) }

// callParams are the parameters that go with every request about a leg.
// Carrier: city, state and ZIP code are those the number is registered with,
// and may be blank.
func callParams(account, sid, from, to, direction, status string) url.Values {
	params := url.Values{
		"AccountSid": {account}, "ApiVersion": {"2010-04-01"},
		"CallSid": {sid}, "CallStatus": {status}, "Direction": {direction},
		"From": {from}, "To": {to}, "Caller": {from}, "Called": {to},
		"StirVerstat": {"No-TN-Validation"},
	}
	setPlaces(params, "From", "To", "Caller", "Called")
	return params
}

// setPlaces adds where the numbers of these parameters are registered.
func setPlaces(params url.Values, parties ...string) {
	for _, party := range parties {
		country := ""
		if e164.MatchString(params.Get(party)) {
			country = "US"
		}
		params.Set(party+"City", "")
		params.Set(party+"State", "")
		params.Set(party+"Zip", "")
		params.Set(party+"Country", country)
	}
}
