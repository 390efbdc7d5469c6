// Package privacy knows for how long a district keeps what it holds of people: privacy.yaml, or what is usual without it.
// The store holds to it, and to every wish to be shown, given or forgotten.
package privacy
