package carrier

import (
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base64"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// SignatureHeader is the request header in which the carrier puts its
// signature: base64 (RFC 4648, padded) of an HMAC-SHA1 (RFC 2104).
const SignatureHeader = "X-Twilio-Signature"

// signatureLength is the length of 20 bytes in padded base64.
const signatureLength = 28

// Sign answers the signature the carrier puts on a webhook to publicURL that
// carries form in its body. The form is nil for a GET, whose parameters are in
// the URL.
//
// Credentials and fragment are left out of the URL; port, path and query are
// taken byte for byte. Whether the carrier keeps a port depends on product and
// scheme, so the caller gives the URL as it wants it signed.
func Sign(key, publicURL string, form url.Values) string {
	signature := sign([]byte(key), signedURL(publicURL), signedForm(form))
	return string(signature[:])
}

// sign computes the signature of a URL and the parameters laid out by signedForm.
func sign(key []byte, address string, params []byte) (signature [signatureLength]byte) {
	mac := hmac.New(sha1.New, key)
	mac.Write([]byte(address))
	mac.Write(params)
	var sum [sha1.Size]byte
	base64.StdEncoding.Encode(signature[:], mac.Sum(sum[:0]))
	return signature
}

// signedURL drops what the carrier does not sign. It cuts the text rather than
// parse and print it, so that every other byte stays as it was.
func signedURL(address string) string {
	address, _, _ = strings.Cut(address, "#")
	scheme, rest, found := strings.Cut(address, "://")
	if !found {
		return address
	}
	end := strings.IndexAny(rest, "/?")
	if end < 0 {
		end = len(rest)
	}
	at := strings.LastIndexByte(rest[:end], '@')
	return scheme + "://" + rest[at+1:]
}

// signedForm lays the parameters out for signing: names in byte order, each
// followed by its value; a repeated name once for each distinct value, in
// order. Names are sorted alone: sorting name and value joined would go wrong
// where one name begins with another.
func signedForm(form url.Values) []byte {
	names := make([]string, 0, len(form))
	names = slices.AppendSeq(names, maps.Keys(form))
	slices.Sort(names)

	params := make([]byte, 0, usualParams)
	for _, name := range names {
		for _, value := range distinct(form[name]) {
			params = append(append(params, name...), value...)
		}
	}
	return params
}

// usualParams are the bytes that a voice webhook has to sign, with room to spare.
const usualParams = 1024

func distinct(values []string) []string {
	if len(values) < 2 {
		return values
	}
	return slices.Compact(slices.Sorted(slices.Values(values)))
}
