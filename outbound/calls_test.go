package outbound_test

import (
	"testing"
	"time"

	"campusline/outbound"
)

// To be called by a recorded voice people have to have said yes to that; what they said of texts only counts against it.
func TestWhoMayBeCalledByARecordedVoice(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 10, 19, 22, 0, 0, 0, time.UTC)
	in, out := outbound.Consent{State: outbound.In, How: "staff"}, outbound.Consent{State: outbound.Out, How: "text"}
	for name, c := range map[string]struct {
		to   outbound.Recipient
		want outbound.Reason
	}{
		"has agreed":                  {outbound.Recipient{Known: true, Topic: in}, outbound.Sendable},
		"has agreed, and no text can": {outbound.Recipient{Known: true, Topic: in, Unreachable: true}, outbound.Sendable},
		"has only given the number":   {outbound.Recipient{Known: true}, outbound.NeverCalled},
		"has agreed to texts":         {outbound.Recipient{Known: true, All: in}, outbound.NeverCalled},
		"has refused calls":           {outbound.Recipient{Known: true, All: in, Topic: out}, outbound.WantsNoCalls},
		"has ended texts since":       {outbound.Recipient{Known: true, All: out, Topic: in}, outbound.WantsNone},
		"has had enough":              {outbound.Recipient{Known: true, Topic: in, ThisWeek: 3}, outbound.EnoughForWeek},
	} {
		c.to.Number = "+15125550123"
		d := chicago(t).Decide(now, outbound.Text{
			Purpose: outbound.School, Topic: outbound.RecordedCalls, Expires: now.Add(time.Hour),
		}, c.to)
		if d.Reason != c.want {
			t.Errorf("who %s: %q, want %q", name, d.Reason, c.want)
		}
	}
}
