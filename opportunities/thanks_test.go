package opportunities_test

import (
	"testing"
	"time"

	"campusline/opportunities"
	"campusline/outbound"
)

func TestWhoComesIsThankedAsSoonAsTheyLeaveAndBeforeTheNight(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ about, end, left, want string }{
		{"left at the end", "12 11:00", "12 11:01", "12 11:01"},
		{"left soon after, in the evening", "12 20:00", "12 19:55", "12 19:55"},
		{"left early", "12 11:00", "12 09:30", "12 10:50"},
		{"is there still", "12 11:00", "", "12 12:00"},
		{"is there still, and an hour later is night", "12 19:30", "", "12 19:30"},
		{"is there still when the night begins", "12 20:00", "", "12 19:50"},
		{"is there still at night", "12 21:30", "", "12 22:30"},
	} {
		t.Run(one.about, func(t *testing.T) {
			t.Parallel()
			o := opportunities.Opportunity{End: september(t, one.end)}
			var left *time.Time
			if one.left != "" {
				at := september(t, one.left)
				left = &at
			}
			if got := o.ThanksAt(left, outbound.UsualHours()); !got.Equal(september(t, one.want)) {
				t.Errorf("they are thanked at %s, want %s", got.Format("02 15:04"), one.want)
			}
		})
	}
}
