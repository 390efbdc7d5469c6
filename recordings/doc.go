// Package recordings brings what callers recorded from the carrier to us: it fetches a recording, sees that it is whole,
// keeps it, and only then deletes it at the carrier. Between any two of these the process may be killed, the carrier be
// away, or another replica do the same: each is repeated until it is done, and does no more the second time.
package recordings
