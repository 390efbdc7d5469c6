package outbound_test

import (
	"testing"
	"time"

	"campusline/outbound"
)

// zone is a time zone by name.
func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	z, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// chicago is the policy of a district in Texas.
func chicago(t *testing.T) *outbound.Policy {
	t.Helper()
	p := outbound.UsualPolicy(zone(t, "America/Chicago"))
	texas, _ := outbound.PromotionalHours("texas")
	p.Promotional = []outbound.Hours{texas}
	return p
}

// at is a moment by the clock of a zone.
func at(t *testing.T, moment, zoneName string) time.Time {
	t.Helper()
	when, err := time.ParseInLocation("2006-01-02 15:04:05", moment, zone(t, zoneName))
	if err != nil {
		t.Fatal(err)
	}
	return when
}

// family is somebody who gave us their number and agreed in writing to all texts.
func family(number string) outbound.Recipient {
	return outbound.Recipient{Number: number, Known: true, All: outbound.Consent{State: outbound.In, How: "text"}}
}

// Where households are.
const (
	austin  = "+15125550123"
	newYork = "+12125550123"
	idaho   = "+12085550123" // its area code lies in two zones
	free    = "+18005550123" // toll-free: anywhere
)

func TestQuietHoursAreThoseOfTheHousehold(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		now, number, zone string
		purpose           outbound.Purpose
		want              string // by the clock of Chicago
	}{
		"by day":                              {"2026-09-22 10:00:00", austin, "", outbound.School, "2026-09-22 10:00:00"},
		"at night":                            {"2026-09-22 23:10:00", austin, "", outbound.School, "2026-09-23 08:00:00"},
		"before morning":                      {"2026-09-22 05:00:00", austin, "", outbound.School, "2026-09-22 08:00:00"},
		"the last second":                     {"2026-09-22 19:59:59", austin, "", outbound.School, "2026-09-22 19:59:59"},
		"the first quiet one":                 {"2026-09-22 20:00:00", austin, "", outbound.School, "2026-09-23 08:00:00"},
		"the first loud one":                  {"2026-09-22 08:00:00", austin, "", outbound.School, "2026-09-22 08:00:00"},
		"another zone by area code":           {"2026-09-22 19:30:00", newYork, "", outbound.School, "2026-09-23 07:00:00"},
		"another zone that is known":          {"2026-09-22 08:30:00", austin, "America/Los_Angeles", outbound.School, "2026-09-22 10:00:00"},
		"what is known goes before area code": {"2026-09-22 19:30:00", newYork, "America/Chicago", outbound.School, "2026-09-22 19:30:00"},
		"an area code in two zones, early":    {"2026-09-22 09:30:00", idaho, "", outbound.School, "2026-09-22 10:00:00"},
		"an area code in two zones, late":     {"2026-09-22 21:30:00", idaho, "", outbound.School, "2026-09-23 10:00:00"},
		"toll-free, so the district's":        {"2026-09-22 07:00:00", free, "", outbound.School, "2026-09-22 08:00:00"},
		"a zone there is none of":             {"2026-09-22 07:00:00", free, "America/Atlantis", outbound.School, "2026-09-22 08:00:00"},
		"the night the clock goes forward":    {"2026-03-07 23:00:00", austin, "", outbound.School, "2026-03-08 08:00:00"},
		"the hour that is left out":           {"2026-03-08 01:59:59", austin, "", outbound.School, "2026-03-08 08:00:00"},
		"the night the clock goes back":       {"2026-10-31 23:00:00", austin, "", outbound.School, "2026-11-01 08:00:00"},
		"where it never changes":              {"2026-03-08 09:30:00", austin, "America/Phoenix", outbound.School, "2026-03-08 10:00:00"},
		"an emergency":                        {"2026-09-22 02:00:00", austin, "", outbound.Emergency, "2026-09-22 02:00:00"},
		"asked for":                           {"2026-09-22 02:00:00", austin, "", outbound.Asked, "2026-09-22 02:00:00"},
		"selling, in Texas":                   {"2026-09-22 08:15:00", austin, "", outbound.Promotional, "2026-09-22 09:00:00"},
		"selling, on a Sunday":                {"2026-09-20 08:15:00", austin, "", outbound.Promotional, "2026-09-20 12:00:00"},
		"selling, on a Saturday night":        {"2026-09-19 20:30:00", austin, "", outbound.Promotional, "2026-09-20 12:00:00"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			now, want := at(t, c.now, "America/Chicago"), at(t, c.want, "America/Chicago")
			to := family(c.number)
			to.Zone = c.zone
			got := chicago(t).Decide(now, outbound.Text{Purpose: c.purpose, Expires: now.Add(48 * time.Hour)}, to)
			if got.Reason != outbound.Sendable || !got.At.Equal(want) {
				t.Errorf("decided %q for %s, want %s", got.Reason, got.At.In(want.Location()), want)
			}
		})
	}
}

func TestANightWithAChangeOfClocksIsAsLongAsItIs(t *testing.T) {
	t.Parallel()
	for night, hours := range map[string]float64{
		"2026-03-07 20:00:00": 11, "2026-10-31 20:00:00": 13, "2026-11-01 20:00:00": 12,
	} {
		now := at(t, night, "America/Chicago")
		got := chicago(t).Decide(now, outbound.Text{Purpose: outbound.School, Expires: now.Add(48 * time.Hour)}, family("+15125550123"))
		if waits := got.At.Sub(now).Hours(); waits != hours {
			t.Errorf("from %s on it waits %.1f hours, want %.0f", night, waits, hours)
		}
	}
}

// Hours that begin in the hour that is left out begin an hour later that night, and the day is not lost.
func TestHoursThatBeginInTheHourThatIsLeftOut(t *testing.T) {
	t.Parallel()
	p := chicago(t)
	p.Hours = outbound.Daily(2*time.Hour+30*time.Minute, 20*time.Hour)
	now, want := at(t, "2026-03-07 23:00:00", "America/Chicago"), at(t, "2026-03-08 03:30:00", "America/Chicago")
	got := p.Decide(now, outbound.Text{Purpose: outbound.School, Expires: now.Add(48 * time.Hour)}, family(austin))
	if !got.At.Equal(want) {
		t.Errorf("decided for %s, want %s", got.At.In(want.Location()), want)
	}
}

func TestWhenAHouseholdSleepsAgain(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		now, number, zone string
		purpose           outbound.Purpose
		want              string // "" for never
	}{
		"in the evening":                 {"2026-09-22 19:59:00", austin, "", outbound.School, "2026-09-22 20:00:00"},
		"of the day on which it may":     {"2026-09-22 20:00:00", austin, "", outbound.School, "2026-09-23 20:00:00"},
		"in another zone":                {"2026-09-22 12:00:00", austin, "America/New_York", outbound.School, "2026-09-22 19:00:00"},
		"in the first of two zones":      {"2026-09-22 12:00:00", idaho, "", outbound.School, "2026-09-22 21:00:00"},
		"on the day the clock goes back": {"2026-11-01 12:00:00", austin, "", outbound.School, "2026-11-01 20:00:00"},
		"for what sells, in Texas":       {"2026-09-22 12:00:00", austin, "", outbound.Promotional, "2026-09-22 20:00:00"},
		"an emergency is for any hour":   {"2026-09-22 12:00:00", austin, "", outbound.Emergency, ""},
		"and so is what somebody asked":  {"2026-09-22 12:00:00", austin, "", outbound.Asked, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			now := at(t, c.now, "America/Chicago")
			to := family(c.number)
			to.Zone = c.zone
			got := chicago(t).Decide(now, outbound.Text{Purpose: c.purpose, Expires: now.Add(48 * time.Hour)}, to)
			if c.want == "" && !got.Until.IsZero() || c.want != "" && !got.Until.Equal(at(t, c.want, "America/Chicago")) {
				t.Errorf("decided until %s, want %q", got.Until, c.want)
			}
		})
	}
}

func TestWhoIsNotSentAText(t *testing.T) {
	t.Parallel()
	yes := func(how string) outbound.Consent { return outbound.Consent{State: outbound.In, How: how} }
	no := outbound.Consent{State: outbound.Out, How: "text"}
	for name, c := range map[string]struct {
		purpose outbound.Purpose
		to      outbound.Recipient
		want    outbound.Reason
	}{
		"gave the number to the school":        {outbound.School, outbound.Recipient{Known: true}, outbound.Sendable},
		"never gave it":                        {outbound.School, outbound.Recipient{}, outbound.NeverGiven},
		"never gave it, and said yes":          {outbound.School, outbound.Recipient{All: yes("call")}, outbound.Sendable},
		"an emergency, to anybody":             {outbound.Emergency, outbound.Recipient{}, outbound.Sendable},
		"an emergency, after an end of all":    {outbound.Emergency, outbound.Recipient{All: no}, outbound.WantsNone},
		"an emergency, after an end of topic":  {outbound.Emergency, outbound.Recipient{Topic: no}, outbound.Sendable},
		"an end of the topic":                  {outbound.School, outbound.Recipient{Known: true, Topic: no}, outbound.WantsNoTopic},
		"an end of all, but yes to the topic":  {outbound.School, outbound.Recipient{Known: true, All: no, Topic: yes("text")}, outbound.WantsNone},
		"community, nothing said":              {outbound.Community, outbound.Recipient{Known: true}, outbound.NeverAgreed},
		"community, said on a call":            {outbound.Community, outbound.Recipient{All: yes("call")}, outbound.Sendable},
		"community, for the topic":             {outbound.Community, outbound.Recipient{Topic: yes("text")}, outbound.Sendable},
		"promotional, said on a call":          {outbound.Promotional, outbound.Recipient{All: yes("call")}, outbound.NeverInWords},
		"promotional, in writing":              {outbound.Promotional, outbound.Recipient{All: yes("text")}, outbound.Sendable},
		"promotional, on a form":               {outbound.Promotional, outbound.Recipient{Topic: yes("import")}, outbound.Sendable},
		"two this week":                        {outbound.School, outbound.Recipient{Known: true, ThisWeek: 2}, outbound.Sendable},
		"three this week":                      {outbound.School, outbound.Recipient{Known: true, ThisWeek: 3}, outbound.EnoughForWeek},
		"three this week, and an emergency":    {outbound.Emergency, outbound.Recipient{ThisWeek: 9}, outbound.Sendable},
		"three this week, and what they asked": {outbound.Asked, outbound.Recipient{ThisWeek: 9}, outbound.Sendable},
		"a landline":                           {outbound.Emergency, outbound.Recipient{Unreachable: true}, outbound.CannotBeSent},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			noon := at(t, "2026-09-22 12:00:00", "America/Chicago")
			c.to.Number = "+15125550123"
			text := outbound.Text{Purpose: c.purpose, Topic: "events", Expires: noon.Add(time.Hour)}
			if got := chicago(t).Decide(noon, text, c.to); got.Reason != c.want {
				t.Errorf("decided %q, want %q", got.Reason, c.want)
			}
		})
	}
}

func TestATextIsNeverSentOnceItHasExpired(t *testing.T) {
	t.Parallel()
	night := at(t, "2026-09-22 23:00:00", "America/Chicago")
	for name, c := range map[string]struct {
		purpose outbound.Purpose
		expires time.Duration
		want    outbound.Reason
	}{
		"at that moment":                     {outbound.Emergency, 0, outbound.Expired},
		"a second before":                    {outbound.Emergency, time.Second, outbound.Sendable},
		"when the quiet hours end":           {outbound.School, 9 * time.Hour, outbound.QuietTooLong},
		"a second after they end":            {outbound.School, 9*time.Hour + time.Second, outbound.Sendable},
		"while everybody sleeps, asked for":  {outbound.Asked, time.Minute, outbound.Sendable},
		"while everybody sleeps, unasked":    {outbound.School, time.Hour, outbound.QuietTooLong},
		"long ago, whatever its purpose was": {outbound.Asked, -time.Hour, outbound.Expired},
	} {
		text := outbound.Text{Purpose: c.purpose, Expires: night.Add(c.expires)}
		if got := chicago(t).Decide(night, text, family("+15125550123")); got.Reason != c.want {
			t.Errorf("%s: decided %q, want %q", name, got.Reason, c.want)
		}
	}
}

func TestHoursThatNeverMeetSendNothing(t *testing.T) {
	t.Parallel()
	p := chicago(t)
	p.Hours = outbound.Daily(6*time.Hour, 7*time.Hour)
	noon := at(t, "2026-09-22 12:00:00", "America/Chicago")
	text := outbound.Text{Purpose: outbound.Promotional, Expires: noon.AddDate(1, 0, 0)}
	if got := p.Decide(noon, text, family("+15125550123")); got.Reason != outbound.QuietTooLong {
		t.Errorf("decided %+v", got)
	}
}
