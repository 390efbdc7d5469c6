package carrier

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"mime"
	"net/http"
	"net/url"
	"strings"
)

// Verifier checks that a webhook was signed by the carrier. It is safe for use
// by many goroutines.
type Verifier struct {
	bases []string // empty: taken from each request
	keys  [][]byte
	fault string // why nothing can pass, if so
}

// NewVerifier makes a Verifier for webhooks that the carrier sends to
// publicURL, of which scheme, host and path prefix count. It is configured and
// not read from the request, because the sender of a request chooses its Host
// header. With an empty publicURL, meant for local development only, the
// request's own host is taken after all.
//
// Any of the keys is accepted, so that one can be rotated: the carrier signs
// with the new one while requests signed with the old are still on their way.
// Empty keys are ignored. Without a key, or with a publicURL that is not an
// http or https URL, every request fails.
func NewVerifier(publicURL string, keys ...string) *Verifier {
	v := &Verifier{}
	for _, key := range keys {
		if key != "" {
			v.keys = append(v.keys, []byte(key))
		}
	}
	if len(v.keys) == 0 {
		v.fault = "no signing key is configured"
	}
	if publicURL != "" {
		v.bases = baseURLs(publicURL)
		if v.bases == nil {
			v.fault = "the public URL is not an http or https URL"
		}
	}
	return v
}

// baseURLs answers the two forms of a base URL that a signature may have been
// computed over: without a port and with one. Carrier: which of them is signed
// differs by product and scheme, and its own libraries accept either.
func baseURLs(publicURL string) []string {
	u, err := url.Parse(signedURL(publicURL))
	if err != nil || u.Hostname() == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return nil
	}
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	host := strings.TrimSuffix(u.Host, ":"+u.Port())
	prefix := strings.TrimSuffix(u.EscapedPath(), "/")
	return []string{
		u.Scheme + "://" + host + prefix,
		u.Scheme + "://" + host + ":" + port + prefix,
	}
}

// Verify answers nil if the request, whose body the caller has read in full,
// was signed with one of the keys, and otherwise a [SignatureError]; the right
// answer to such a request is status 403.
//
// For a form it leaves the parameters it has checked in r.PostForm, so that
// what a handler reads is what was signed.
func (v *Verifier) Verify(r *http.Request, body []byte) error {
	if v.fault != "" {
		return &SignatureError{Reason: v.fault}
	}
	given := r.Header.Get(SignatureHeader)
	if given == "" {
		return &SignatureError{Reason: "the request is not signed"}
	}
	form, reason := signedContent(r, body)
	if reason != "" {
		return &SignatureError{Reason: reason}
	}
	params := signedForm(form)
	target := requestTarget(r)
	bases := v.basesFor(r)
	for _, base := range bases {
		for _, key := range v.keys {
			want := sign(key, base+target, params)
			if subtle.ConstantTimeCompare(want[:], []byte(given)) == 1 {
				r.PostForm = form
				return nil
			}
		}
	}
	return mismatch(bases, target)
}

func (v *Verifier) basesFor(r *http.Request) []string {
	if v.bases != nil {
		return v.bases
	}
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	return baseURLs(scheme + "://" + r.Host)
}

// requestTarget answers path and query as they came over the wire. Re-encoding
// either would break the signature.
func requestTarget(r *http.Request) string {
	if strings.HasPrefix(r.RequestURI, "/") {
		return r.RequestURI
	}
	if r.URL.RawQuery == "" && !r.URL.ForceQuery {
		return r.URL.EscapedPath()
	}
	return r.URL.EscapedPath() + "?" + r.URL.RawQuery
}

// signedContent answers the parameters that are signed beside the URL, or the
// reason why the body cannot be trusted whatever the signature says.
func signedContent(r *http.Request, body []byte) (url.Values, string) {
	contentType := r.Header.Get("Content-Type")
	kind, _, _ := mime.ParseMediaType(contentType)
	switch {
	case r.Method == http.MethodGet || r.Method == http.MethodHead:
		if len(body) > 0 {
			return nil, "a GET has a body, which is never signed"
		}
		return nil, ""
	case kind == "application/x-www-form-urlencoded":
		form, err := url.ParseQuery(string(body))
		if err != nil {
			return nil, "the form cannot be read"
		}
		return form, ""
	case contentType == "" && len(body) == 0:
		return nil, ""
	case !hashMatches(r.URL.Query().Get("bodySHA256"), body):
		return nil, "the body is not a form and bodySHA256 does not match it"
	default:
		return nil, ""
	}
}

// hashMatches reports whether want is the SHA-256 of body in lower-case hex.
func hashMatches(want string, body []byte) bool {
	sum := sha256.Sum256(body)
	return subtle.ConstantTimeCompare([]byte(hex.EncodeToString(sum[:])), []byte(want)) == 1
}
