package menus

import (
	"slices"
	"strings"
	"time"
)

// Pretended are made-up opportunities, by which every way on from one is tried without a database: each stands in another
// way, and is told by its code. What a step does about one is not remembered behind it.
type Pretended struct {
	Now     time.Time
	Known   bool
	Texting Texting
	// Longest has them begin when that takes longest to tell, and not in two days' time.
	Longest bool
}

// The codes of pretended opportunities. Every other code is none, and near to none.
const (
	AnyCode       = "4271" // can be joined by a few
	fullCode      = "4202"
	signedUpCode  = "4203"
	waitingCode   = "4204"
	offeredCode   = "4205"
	begunCode     = "4206"
	arrivingCode  = "4207" // begun, and signed up for
	hereCode      = "4208"
	overCode      = "4209"
	noCode        = "4210"
	nearCode      = "4211" // is none, and near to two
	cannotTellOne = "4212"
	lapsedCode    = "4213"
	cancelledCode = "4214" // and signed up for
	laterCode     = "4215" // come to, with dates to come
)

func pretendedCodes() []string {
	return []string{
		AnyCode, fullCode, signedUpCode, waitingCode, offeredCode, begunCode, arrivingCode, hereCode, overCode, noCode,
		nearCode, cannotTellOne, lapsedCode, cancelledCode, laterCode,
	}
}

// Opportunity tells of the one with a code.
func (p Pretended) Opportunity(code string) (Opportunity, Knowledge) {
	const places = 8
	o := Opportunity{
		Code: code, Title: map[string]string{"": "Reading buddies"}, Start: p.start(), Opens: p.start().Add(-time.Hour),
		Free: places, Capacity: places, Calendar: "https://line.example.org/c/" + code,
	}
	switch code {
	case AnyCode, begunCode:
	case fullCode:
		o.Free = 0
	case signedUpCode, arrivingCode:
		o.Standing, o.Party, o.Coordinated = Confirmed, 2, code == signedUpCode
	case waitingCode:
		o.Standing, o.Party, o.Position, o.Free = Waiting, 1, 3, 0
	case lapsedCode:
		o.Standing, o.Party, o.Position, o.Free = Lapsed, 1, 3, 0
	case offeredCode:
		o.Standing, o.Party, o.Free, o.Until = Offered, 1, 0, p.start().Add(-time.Hour)
	case hereCode, laterCode:
		o.Standing, o.Party, o.Later = Here, 1, code == laterCode
	case overCode:
		o.Over = true
	case cancelledCode:
		o.Over, o.Cancelled, o.Standing, o.Party = true, true, Confirmed, 1
	case cannotTellOne:
		return o, CannotTell
	default:
		return o, NotFound
	}
	o.Begun = code == begunCode || code == arrivingCode || code == hereCode || code == laterCode
	return o, Found
}

// start is when they begin. What takes longest to tell is a Wednesday in September at half past twelve, so far ahead that it
// is told with its date at whatever hour somebody asks.
func (p Pretended) start() time.Time {
	if !p.Longest {
		return p.Now.Add(50 * time.Hour).Truncate(time.Hour)
	}
	first := time.Date(p.Now.Year()+1, time.September, 15, 12, 30, 0, 0, p.Now.Location())
	return first.AddDate(0, 0, (int(time.Wednesday-first.Weekday())+7)%7)
}

// Attendee tells of somebody who has signed up, with any digits but nines.
func (p Pretended) Attendee(code, digits string) (Opportunity, Knowledge) {
	o, knowledge := p.Opportunity(code)
	if strings.HasPrefix(digits, "9") {
		return o, NotFound
	}
	o.Person, o.Standing, o.Party = "+15125550181", Confirmed, 1
	if strings.HasPrefix(digits, "2") {
		o.Standing = Here
	}
	return o, knowledge
}

// AtCampusPhone says that somebody known who wants no texts calls from a campus, for no other reason than that every kind
// of caller is tried.
func (p Pretended) AtCampusPhone() bool { return p.Known && p.Texting == OptedOut }

// Near gives two codes that are near to one that is none.
func (p Pretended) Near(written string) []string {
	if written == nearCode {
		return []string{AnyCode, fullCode}
	}
	return nil
}

// pretendedSkills are more than can be told at once. The second is one that helps nowhere at the time.
func pretendedSkills() []string { return []string{"reading aloud", "gardening", "cooking", "driving"} }

// Traits gives made-up skills and languages.
func (p Pretended) Traits(of Trait, _ []string) ([]string, Knowledge) {
	if of == HeldTrait {
		return []string{"en", "es"}, Found
	}
	return pretendedSkills(), Found
}

// Find finds more than can be told at once, and one behind those. Who is new finds nothing, and who wants no texts cannot
// be told, for no other reason than that every kind of caller is tried.
func (p Pretended) Find(wanted Search) ([]Opportunity, Knowledge) {
	codes := []string{AnyCode, fullCode, begunCode, overCode}
	switch {
	case len(wanted.Own) > 0:
		codes = p.own(wanted.Own)
	case p.Texting == OptedOut:
		return nil, CannotTell
	case !p.Known, wanted.Held != "", slices.Contains(wanted.Skills, pretendedSkills()[1]):
		return nil, Found
	case wanted.Skip > 0:
		codes = codes[:1]
	}
	found := make([]Opportunity, len(codes))
	for i, code := range codes {
		found[i], _ = p.Opportunity(code)
	}
	return found, Found
}

// own are the codes of what the person stands to in some ways: more than one to who is known, and none to who is new.
func (p Pretended) own(standings []Standing) []string {
	if !p.Known {
		return nil
	}
	codes := map[Standing]string{Confirmed: signedUpCode, Offered: offeredCode, Waiting: waitingCode, Here: laterCode}
	own := make([]string, len(standings))
	for i, standing := range standings {
		own[i] = codes[standing]
	}
	return own
}

// Given tells of somebody who has helped twice.
func (p Pretended) Given() (Given, Knowledge) { return Given{Visits: 2, Minutes: 240}, Found }
