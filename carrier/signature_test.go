package carrier_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"campusline/carrier"
)

const (
	publishedKey = "12345"
	publishedURL = "https://mycompany.com/myapp.php?foo=1&bar=2"
	jsonHash     = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620"
)

func publishedForm() url.Values {
	return url.Values{
		"CallSid": {"CA1234567890ABCDE"},
		"Caller":  {"+14158675309"},
		"Digits":  {"1234"},
		"From":    {"+14158675309"},
		"To":      {"+18005551212"},
	}
}

func with(form url.Values, pairs ...string) url.Values {
	for i := 0; i < len(pairs); i += 2 {
		form.Add(pairs[i], pairs[i+1])
	}
	return form
}

// published are the test vectors that the carrier and its libraries publish.
func published() map[string]struct {
	url       string
	form      url.Values
	signature string
} {
	type vector = struct {
		url       string
		form      url.Values
		signature string
	}
	sids := url.Values{"Sid": {"CA123"}, "SidAccount": {"AC123"}}
	repeated := url.Values{"Sid": {"CA123"}, "SidAccount": {"AC123"}, "Digits": {"1234", "5678", "1234"}}
	return map[string]vector{
		"https":                       {publishedURL, publishedForm(), "RSOYDt4T1cUTdK1PDd93/VVr8B8="},
		"https with its default port": {"https://mycompany.com:443/myapp.php?foo=1&bar=2", publishedForm(), "kvajT1Ptam85bY51eRf/AJRuM3w="},
		"http with its default port":  {"http://mycompany.com:80/myapp.php?foo=1&bar=2", publishedForm(), "0ZXoZLH/DfblKGATFgpif+LLRf4="},
		"http with another port":      {"http://mycompany.com:1234/myapp.php?foo=1&bar=2", publishedForm(), "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="},
		"a name that begins another":  {publishedURL, with(publishedForm(), "ReasonConferenceEnded", "test", "Reason", "Participant"), "vOEb5UThFn24KEfnOFLQY2AE5FY="},
		"a repeated name":             {publishedURL, with(sids, "Digits", "5678", "Digits", "1234"), "IK+Dwps556ElfBT0I3Rgjkr1wJU="},
		"a value given twice":         {publishedURL, repeated, "IK+Dwps556ElfBT0I3Rgjkr1wJU="},
		"an apostrophe in the query":  {publishedURL + "&Body=It's+amazing", publishedForm(), "dsq4Ehbj6cs+KdTkpF5sSSplOWw="},
		"a JSON body, by its hash":    {publishedURL + "&bodySHA256=" + jsonHash, nil, "a9nBmqA0ju/hNViExpshrM61xv4="},
		"credentials and a fragment":  {"https://user:pass@mycompany.com/myapp.php?foo=1&bar=2#rc=2&rt=4000", publishedForm(), "RSOYDt4T1cUTdK1PDd93/VVr8B8="},
		"parameters in another order": {"https://example.com/myapp.php?foo=1&bar=2", url.Values{"Digits": {"1234"}, "To": {"+18005551212"}, "From": {"+14158675310"}, "Caller": {"+14158675310"}, "CallSid": {"CA1234567890ABCDE"}}, "L/OH5YylLD5NRKLltdqwSvS0BnU="},
	}
}

func TestSignMakesThePublishedSignatures(t *testing.T) {
	t.Parallel()
	for name, vector := range published() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := carrier.Sign(publishedKey, vector.url, vector.form)
			if got != vector.signature {
				t.Errorf("Sign(%q) = %s, want %s", vector.url, got, vector.signature)
			}
		})
	}
}

// post makes a request as the HTTP server hands it to a handler.
func post(path, signature string, form url.Values) (*http.Request, []byte) {
	body := form.Encode()
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if signature != "" {
		r.Header.Set(carrier.SignatureHeader, signature)
	}
	return r, []byte(body)
}
