package proof

import (
	"time"

	"campusline/menus"
)

// Settings are a district's own figures, severities and exceptions, from check.yaml.
type Settings struct {
	Limits     Limits
	Severities map[string]menus.Severity
	Waivers    []Waiver
}

func (s *Settings) limits() Limits {
	if s.Limits == (Limits{}) {
		return DefaultLimits()
	}
	return s.Limits
}

// judge gives findings the district's severities, takes out those it waives, and adds what is wrong with the waivers.
func (s *Settings) judge(all []Finding, v *menus.Version, today time.Time) (kept, waived []Finding) {
	used := make([]bool, len(s.Waivers))
	for _, f := range all {
		if !s.matters(&f) {
			continue
		}
		if i := s.waiving(&f, v, today); i >= 0 {
			used[i] = true
			f.Because = s.Waivers[i].Because
			waived = append(waived, f)
			continue
		}
		kept = append(kept, f)
	}
	for i := range s.Waivers {
		if f, wrong := s.Waivers[i].wrong(v, today, used[i]); wrong && s.matters(&f) {
			kept = append(kept, f)
		}
	}
	return kept, waived
}

// matters gives a finding the severity that the district has for its rule, and says whether it wants to hear of it.
func (s *Settings) matters(f *Finding) bool {
	if severity, ok := s.Severities[f.Rule]; ok {
		f.Severity = severity
	}
	return f.Severity != Off
}

// Off is the severity of a rule that a district does not want to hear of.
const Off menus.Severity = "off"
