package phone

import (
	"time"

	"campusline/translations"
)

// spoken estimates how long a voice takes to say text.
func spoken(text string) time.Duration {
	return time.Duration(translations.Seconds(text) * float64(time.Second))
}
