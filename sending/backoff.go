package sending

import "time"

// longestBackoff is how long something rests at most that the carrier does not take or deliver for now.
const longestBackoff = 15 * time.Minute

// Backoff is how long something rests after so many tries, which doubles from the first on. Nothing ends it but its own expiry:
// however long the carrier takes nothing, what is still worth being sent is sent then.
func Backoff(first time.Duration, tries int) time.Duration {
	for ; tries > 1 && first < longestBackoff; tries-- {
		first *= 2
	}
	return min(first, longestBackoff)
}

// AskAgain is when the carrier is asked again about something that was handed to it and of which it says nothing: after as long
// again as it has been asked already.
func AskAgain(first time.Duration, handed, now time.Time) time.Time {
	return now.Add(min(max(first, now.Sub(handed)), longestBackoff))
}
