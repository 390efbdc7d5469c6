package menus

import "campusline/outbound"

// SendingPolicy is how the district sends texts of its own accord.
func (d *District) SendingPolicy() *outbound.Policy {
	policy := outbound.UsualPolicy(d.Zone)
	policy.Hours, policy.Weekly = d.TextHours, d.TextsWeekly
	if hours, known := outbound.PromotionalHours(d.State); known {
		policy.Promotional = []outbound.Hours{hours}
	}
	return policy
}
