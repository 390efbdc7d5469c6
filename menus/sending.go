package menus

import "campusline/outbound"

// SegmentsPerSecond is how fast a line sends: what the district says of it, else what its number says.
func (v *Version) SegmentsPerSecond(line string) float64 {
	if of, known := v.Line(line); known && of.PerSecond > 0 {
		return of.PerSecond
	}
	return outbound.UsualRate(line)
}

// SendingPolicy is how the district sends texts of its own accord.
func (d *District) SendingPolicy() *outbound.Policy {
	policy := outbound.UsualPolicy(d.Zone)
	policy.Hours, policy.Weekly = d.TextHours, d.TextsWeekly
	if hours, known := outbound.PromotionalHours(d.State); known {
		policy.Promotional = []outbound.Hours{hours}
	}
	return policy
}
