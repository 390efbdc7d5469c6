package outbound

import (
	"sync"
	"time"

	"github.com/nyaruka/phonenumbers"
)

// mostZones is how many zones an area code may lie in to say anything of where a household is. A toll-free number lies in
// all of America.
const mostZones = 3

// Clocks finds out by which clock a household lives. It is safe for use by many goroutines.
type Clocks struct {
	district *time.Location

	mu     sync.Mutex
	loaded map[string]*time.Location
}

// NewClocks makes the clocks of a district in a zone.
func NewClocks(district *time.Location) *Clocks {
	return &Clocks{district: district, loaded: map[string]*time.Location{}}
}

// Of gives the zones that a household may be in: the one it is known to be in, a name such as America/Chicago; else
// those of its number's area code; else the district's. There is always one, and where there are several a text has to
// be welcome in all of them.
func (c *Clocks) Of(number, known string) []*time.Location {
	if zone := c.load(known); zone != nil {
		return []*time.Location{zone}
	}
	names, err := phonenumbers.GetTimezonesForPrefix(number)
	if err != nil || len(names) > mostZones {
		return []*time.Location{c.district}
	}
	zones := make([]*time.Location, 0, len(names))
	for _, name := range names {
		if zone := c.load(name); zone != nil {
			zones = append(zones, zone)
		}
	}
	if len(zones) == 0 {
		return []*time.Location{c.district}
	}
	return zones
}

// load gives a zone by its name, or nil if there is none of that name.
func (c *Clocks) load(name string) *time.Location {
	if name == "" || name == phonenumbers.UNKNOWN_TIMEZONE {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	zone, found := c.loaded[name]
	if !found {
		zone, _ = time.LoadLocation(name) // nil for a name that is none
		c.loaded[name] = zone
	}
	return zone
}
