// Package opportunities is what a district offers families to join: volunteer shifts, workshops, events and meetings. It
// is pure: it reads what coordinators write, makes the dates of a series, gives codes, and decides who gets a free
// place and how long it is held. Seats are counted in the room store, one opportunity at a time.
package opportunities
