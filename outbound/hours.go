package outbound

import "time"

// Span is a part of a day, by the clock on the wall: from the first moment on, and not at the last any more.
type Span struct{ From, To time.Duration } // since midnight; an empty one is never

// Hours are when texts may be sent, by [time.Weekday].
type Hours [7]Span

// Daily are the same hours on every day of the week.
func Daily(from, to time.Duration) Hours {
	var h Hours
	for day := range h {
		h[day] = Span{from, to}
	}
	return h
}

// UsualHours are those of a district that says nothing: 8:00 to 20:00, the strictest of the states' that are known here.
func UsualHours() Hours { return Daily(8*time.Hour, 20*time.Hour) }

// PromotionalHours are a state's own hours for texts that ask to buy, give or pay, by its name in small letters. They
// hold beside the district's. It is false for a state that has none of its own here; those of the United States,
// 8:00 to 21:00 (47 CFR 64.1200(c)), are inside the usual ones.
func PromotionalHours(state string) (Hours, bool) {
	switch state {
	case "texas":
		h := Daily(9*time.Hour, 21*time.Hour)
		h[time.Sunday].From = 12 * time.Hour
		return h, true
	case "florida":
		return Daily(8*time.Hour, 20*time.Hour), true
	}
	return Hours{}, false
}

// States are the names that [PromotionalHours] knows, sorted.
func States() []string { return []string{"florida", "texas"} }

// Open says whether texts may be sent at a moment, in the zone in which it is told.
func (h Hours) Open(at time.Time) bool { return h.open(at, at.Location()) }

// Opens is the next beginning of hours after a moment, in the zone in which it is told. It is false if there never is one.
func (h Hours) Opens(after time.Time) (time.Time, bool) { return h.opens(after, after.Location()) }

// Closed is the latest end of hours at or before a moment, in the zone in which it is told. It is false if there was none in
// the week before.
func (h Hours) Closed(before time.Time) (time.Time, bool) {
	for days := range 8 {
		year, month, day := before.AddDate(0, 0, -days).Date()
		span := h[time.Date(year, month, day, 12, 0, 0, 0, before.Location()).Weekday()]
		clock := int(span.To / time.Minute)
		at := time.Date(year, month, day, clock/60, clock%60, 0, 0, before.Location())
		if span.From < span.To && !at.After(before) {
			return at, true
		}
	}
	return time.Time{}, false
}

// open says whether texts may be sent at a moment in a zone.
func (h Hours) open(at time.Time, zone *time.Location) bool {
	at = at.In(zone)
	clock := time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute + time.Duration(at.Second())*time.Second
	span := h[at.Weekday()]
	return span.From <= clock && clock < span.To
}

// opens is the next beginning of hours after a moment. The hour is that of the clock on the wall, on a night too on which
// that is put forward or back. It is false if there never is one.
func (h Hours) opens(after time.Time, zone *time.Location) (time.Time, bool) {
	local := after.In(zone)
	for days := range 8 {
		year, month, day := local.AddDate(0, 0, days).Date()
		span := h[time.Date(year, month, day, 12, 0, 0, 0, zone).Weekday()]
		clock := int(span.From / time.Minute)
		at := time.Date(year, month, day, clock/60, clock%60, 0, 0, zone)
		if !h.open(at, zone) {
			at = at.Add(time.Hour) // there is no such hour on the night on which the clock is put forward: it is an hour later
		}
		if span.From < span.To && at.After(after) {
			return at, true
		}
	}
	return time.Time{}, false
}

// closes is the end of the hours in which a moment lies.
func (h Hours) closes(at time.Time, zone *time.Location) time.Time {
	year, month, day := at.In(zone).Date()
	clock := int(h[at.In(zone).Weekday()].To / time.Minute)
	return time.Date(year, month, day, clock/60, clock%60, 0, 0, zone)
}

// firstShut is when the first of these hours is over, in the first of these zones, after a moment at which all are open.
func firstShut(at time.Time, hours []Hours, zones []*time.Location) (first time.Time) {
	for _, zone := range zones {
		for _, h := range hours {
			if end := h.closes(at, zone); first.IsZero() || end.Before(first) {
				first = end
			}
		}
	}
	return first
}

// mostMoves bounds the search for a moment at which several hours are open in several zones. Each move leads to the
// beginning of some hours, and there are not more of them than this in the weeks in which all would meet.
const mostMoves = 64

// firstOpen is the first moment, now or later, at which all of these hours are open in all of these zones. It is false
// if they never are.
func firstOpen(now time.Time, hours []Hours, zones []*time.Location) (time.Time, bool) {
	at := now
	for range mostMoves {
		next, shut := laterOpening(at, hours, zones)
		if !shut {
			return at, true
		}
		if next.IsZero() {
			return time.Time{}, false
		}
		at = next
	}
	return time.Time{}, false
}

// laterOpening is when the first of the hours that are shut at a moment opens; zero for never. It is false if none is.
func laterOpening(at time.Time, hours []Hours, zones []*time.Location) (opens time.Time, shut bool) {
	for _, zone := range zones {
		for _, h := range hours {
			if !h.open(at, zone) {
				opens, _ = h.opens(at, zone)
				return opens, true
			}
		}
	}
	return time.Time{}, false
}
