package carrier

import "time"

// capSlack is how long after midnight the new day is trusted to have begun.
const capSlack = time.Minute

// CapResets is when the phone companies count anew how many texts the district
// sent in a day. Carrier: by the brand, and at midnight by the Pacific's clock.
func CapResets(now time.Time) time.Time {
	pacific, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		pacific = time.FixedZone("PST", -8*60*60)
	}
	year, month, day := now.In(pacific).Date()
	return time.Date(year, month, day+1, 0, 0, 0, 0, pacific).Add(capSlack)
}
