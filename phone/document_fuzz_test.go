package phone

import (
	"slices"
	"testing"
)

// FuzzDocument reads any answer of a gateway: it finds fault or does not, and
// what it takes for one document stays the same when it is written out.
func FuzzDocument(f *testing.F) {
	f.Add([]byte(`<?xml version="1.0"?><Response><Gather action="/a"><Say voice="man" language="en-US">Hi <break/>.</Say></Gather><Hangup/></Response>`))
	f.Add([]byte(`<Response><Dial><Number url="/w">+15125550111</Number></Dial></Response>`))
	f.Add([]byte(`<Response><Message><Body>&lt;</Body></Message></Response>`))
	f.Fuzz(func(t *testing.T, body []byte) {
		root, fault := parse(body)
		if (root == nil) == (fault == nil) {
			t.Fatalf("%q is read as %v with fault %v", body, root, fault)
		}
		if root == nil {
			return
		}
		_, _, _ = checkVoice(root), checkWhisper(root), checkMessages(root)
		document := answer{kind: "text/xml", body: body}
		if canonical(document) != canonical(answer{kind: "text/xml", body: slices.Concat(body, []byte("\n<!-- -->"))}) {
			t.Errorf("%q is another document with a comment behind it", body)
		}
	})
}
