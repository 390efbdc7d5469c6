package phone

import (
	"net/url"
	"strings"
)

// start answers the public URL that a number is configured with.
func (c *Carrier) start(path string) string { return c.public.String() + path }

// resolve reads a URL found in the document at base. Only URLs of the gateway
// are followed: a call in a test must not reach for the world.
func (c *Carrier) resolve(base, reference string) (string, *Fault) {
	from, err := url.Parse(base)
	if err != nil {
		return "", faultf(11100, "%q is not a URL", base)
	}
	to, err := from.Parse(strings.TrimSpace(reference))
	if err != nil {
		return "", faultf(11100, "%q is not a URL", reference)
	}
	to.Fragment, to.RawFragment = "", "" // time limits for the carrier, neither sent nor signed
	if !c.isOurs(to.String()) {
		return "", faultf(11100, "%s is not below the gateway's public URL %s", to, c.public)
	}
	return to.String(), nil
}

// isOurs reports whether a public URL leads to the gateway.
func (c *Carrier) isOurs(address string) bool {
	rest, found := strings.CutPrefix(address, c.public.String())
	return found && (rest == "" || rest[0] == '/' || rest[0] == '?')
}

// wire answers where a request to a public URL really goes: what a tunnel or
// proxy in front of the gateway would do.
func (c *Carrier) wire(address string) string {
	return c.gateway.String() + strings.TrimPrefix(address, c.public.String())
}

// signedVoiceURL answers the form of a URL that voice signs. Carrier: any port
// is left out with https and kept with http; messaging keeps it with both.
func signedVoiceURL(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" || u.Port() == "" {
		return address
	}
	u.Host = strings.TrimSuffix(u.Host, ":"+u.Port())
	return u.String()
}
