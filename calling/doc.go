// Package calling places the calls that the district makes of its own accord: paced, none of them twice, and followed to their
// end. What is said on them is the business of the room ivr.
package calling
