package carrier_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"campusline/carrier"
)

func TestVerifyAcceptsThePublishedSignatures(t *testing.T) {
	t.Parallel()
	for name, vector := range published() {
		if vector.form == nil {
			continue // the JSON vector has a test of its own
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			u, err := url.Parse(vector.url)
			if err != nil {
				t.Fatal(err)
			}
			verifier := carrier.NewVerifier(u.Scheme+"://"+u.Host, publishedKey)
			r, body := post(u.RequestURI(), vector.signature, vector.form)
			if err := verifier.Verify(r, body); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestVerifyAcceptsEitherFormOfThePort(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ configured, signed string }{
		{"https://mycompany.com", "https://mycompany.com"},
		{"https://mycompany.com", "https://mycompany.com:443"},
		{"https://mycompany.com:443", "https://mycompany.com"},
		{"https://mycompany.com:1234", "https://mycompany.com"},
		{"https://mycompany.com:1234", "https://mycompany.com:1234"},
		{"http://mycompany.com", "http://mycompany.com:80"},
		{"http://mycompany.com:8080", "http://mycompany.com:8080"},
		{"http://[::1]:8080", "http://[::1]:8080"},
		{"http://[::1]:8080", "http://[::1]"},
	} {
		t.Run(c.configured+" signed as "+c.signed, func(t *testing.T) {
			t.Parallel()
			r, body := post("/voice", carrier.Sign("key", c.signed+"/voice", publishedForm()), publishedForm())
			if err := carrier.NewVerifier(c.configured, "key").Verify(r, body); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestVerifyKeepsTheBytesOfTheURL(t *testing.T) {
	t.Parallel()
	for _, target := range []string{
		"/voice/", "/voice", "/voice?", "/voice?b=2&a=1", "/voice?a=%7e&b=~", "/a%2Fb/voice?x=a+b&x=a%20b", "/voz/ni%C3%B1o",
	} {
		t.Run(target, func(t *testing.T) {
			t.Parallel()
			signature := carrier.Sign("key", "https://ivr.example/prefix"+target, publishedForm())
			r, body := post(target, signature, publishedForm())
			if err := carrier.NewVerifier("https://ivr.example/prefix/", "key").Verify(r, body); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestVerifyTakesTheURLFromTheRequestWhenNoneIsConfigured(t *testing.T) {
	t.Parallel()
	r, body := post("/voice?a=1", carrier.Sign("key", "http://127.0.0.1:8080/voice?a=1", publishedForm()), publishedForm())
	r.Host = "127.0.0.1:8080"
	if err := carrier.NewVerifier("", "key").Verify(r, body); err != nil {
		t.Error(err)
	}
}

func TestVerifyAcceptsOldAndNewKeyDuringARotation(t *testing.T) {
	t.Parallel()
	verifier := carrier.NewVerifier("https://ivr.example", "new", "old")
	for key, accepted := range map[string]bool{"new": true, "old": true, "other": false, "": false} {
		r, body := post("/voice", carrier.Sign(key, "https://ivr.example/voice", publishedForm()), publishedForm())
		if err := verifier.Verify(r, body); (err == nil) != accepted {
			t.Errorf("signed with key %q: %v, want accepted %v", key, err, accepted)
		}
	}
}

func TestVerifyRejectsAnyChange(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(r *http.Request, form url.Values){
		"a changed value":     func(_ *http.Request, form url.Values) { form.Set("Digits", "1235") },
		"an added parameter":  func(_ *http.Request, form url.Values) { form.Set("Extra", "") },
		"an added value":      func(_ *http.Request, form url.Values) { form.Add("Digits", "9") },
		"a removed parameter": func(_ *http.Request, form url.Values) { form.Del("To") },
		"another path":        func(r *http.Request, _ url.Values) { r.RequestURI = "/twilio/sms?step=1" },
		"another query":       func(r *http.Request, _ url.Values) { r.RequestURI = "/twilio/voice?step=2" },
		"no signature":        func(r *http.Request, _ url.Values) { r.Header.Del(carrier.SignatureHeader) },
		"half a signature":    func(r *http.Request, _ url.Values) { r.Header.Set(carrier.SignatureHeader, "RSOYDt4T1cUT") },
		"a blank signature":   func(r *http.Request, _ url.Values) { r.Header.Set(carrier.SignatureHeader, " ") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			form := publishedForm()
			r, _ := post("/twilio/voice?step=1", carrier.Sign("key", "https://ivr.example/twilio/voice?step=1", form), form)
			change(r, form)
			err := carrier.NewVerifier("https://ivr.example", "key").Verify(r, []byte(form.Encode()))
			var unsigned *carrier.SignatureError
			if !errors.As(err, &unsigned) {
				t.Errorf("got %v, want a SignatureError", err)
			}
			if r.PostForm != nil {
				t.Error("parameters of a rejected request were handed on")
			}
		})
	}
}

func TestVerifyHandsOnWhatItChecked(t *testing.T) {
	t.Parallel()
	form := with(publishedForm(), "Digits", "5678")
	r, body := post("/voice?Digits=9", carrier.Sign("key", "https://ivr.example/voice?Digits=9", form), form)
	if err := carrier.NewVerifier("https://ivr.example", "key").Verify(r, body); err != nil {
		t.Fatal(err)
	}
	if want := []string{"1234", "5678"}; !slices.Equal(r.PostForm["Digits"], want) {
		t.Errorf("PostForm has Digits %q, want %q", r.PostForm["Digits"], want)
	}
}

func TestVerifyOfAGetSignsTheURLAlone(t *testing.T) {
	t.Parallel()
	verifier := carrier.NewVerifier("https://ivr.example", "key")
	r := httptest.NewRequest(http.MethodGet, "/voice?Digits=1", nil)
	r.Header.Set(carrier.SignatureHeader, carrier.Sign("key", "https://ivr.example/voice?Digits=1", nil))
	if err := verifier.Verify(r, nil); err != nil {
		t.Error(err)
	}
	if err := verifier.Verify(r, []byte("Digits=2")); err == nil {
		t.Error("a body nobody signed was accepted with a GET")
	}
}

func TestVerifyOfJSONNeedsTheHashOfItsBody(t *testing.T) {
	t.Parallel()
	const body = `{"property": "value", "boolean": true}`
	const signed = "/myapp.php?foo=1&bar=2&bodySHA256=" + jsonHash
	for name, c := range map[string]struct {
		target, body string
		accepted     bool
	}{
		"the published vector": {signed, body, true},
		"another body":         {signed, body + " ", false},
		"no hash":              {"/myapp.php?foo=1&bar=2", body, false},
		"no hash and no body":  {"/myapp.php?foo=1&bar=2", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := httptest.NewRequest(http.MethodPost, c.target, strings.NewReader(c.body))
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set(carrier.SignatureHeader, carrier.Sign(publishedKey, "https://mycompany.com"+c.target, nil))
			err := carrier.NewVerifier("https://mycompany.com", publishedKey).Verify(r, []byte(c.body))
			if (err == nil) != c.accepted {
				t.Errorf("got %v, want accepted %v", err, c.accepted)
			}
		})
	}
}

func TestVerifierFailsClosedWhenMisconfigured(t *testing.T) {
	t.Parallel()
	for name, verifier := range map[string]*carrier.Verifier{
		"no key":             carrier.NewVerifier("https://ivr.example"),
		"an empty key":       carrier.NewVerifier("https://ivr.example", ""),
		"not a URL":          carrier.NewVerifier("ivr.example", "key"),
		"not an http scheme": carrier.NewVerifier("ftp://ivr.example", "key"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, body := post("/voice", carrier.Sign("", "https://ivr.example/voice", publishedForm()), publishedForm())
			if err := verifier.Verify(r, body); err == nil {
				t.Error("a request was accepted")
			}
		})
	}
}

func TestSignatureErrorNamesTheURLsButNoKeyAndNoNumber(t *testing.T) {
	t.Parallel()
	r, body := post("/voice?From=%2B15125550123", "wrong", publishedForm())
	err := carrier.NewVerifier("https://ivr.example", "secret-key").Verify(r, body)
	if err == nil {
		t.Fatal("a wrong signature was accepted")
	}
	for _, want := range []string{"https://ivr.example/voice?From=", "https://ivr.example:443/voice?From="} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not name %s", err, want)
		}
	}
	for _, leaked := range []string{"secret-key", "5125550123"} {
		if strings.Contains(err.Error(), leaked) {
			t.Errorf("%q gives away %s", err, leaked)
		}
	}
}

func FuzzVerify(f *testing.F) {
	f.Add("/twilio/voice?step=1", "application/x-www-form-urlencoded", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", []byte("Digits=1&Digits=2"))
	f.Add("/", "application/json; charset=utf-8", "", []byte(`{"a":1}`))
	f.Add("/%zz?;", "text/plain; =", "=", []byte("%zz&;=&\x00"))
	verifier := carrier.NewVerifier("https://ivr.example", "a key nobody guesses")
	f.Fuzz(func(t *testing.T, target, contentType, signature string, body []byte) {
		r := &http.Request{Method: http.MethodPost, URL: &url.URL{Path: target, RawQuery: target}, RequestURI: target, Header: http.Header{
			"Content-Type":          {contentType},
			carrier.SignatureHeader: {signature},
		}}
		if verifier.Verify(r, body) == nil {
			t.Errorf("passed without the key: %q %q %q", target, signature, body)
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	verifier := carrier.NewVerifier("https://ivr.example", "key")
	r, body := post("/twilio/voice?step=1", carrier.Sign("key", "https://ivr.example/twilio/voice?step=1", publishedForm()), publishedForm())
	b.ReportAllocs()
	for b.Loop() {
		if err := verifier.Verify(r, body); err != nil {
			b.Fatal(err)
		}
	}
}
