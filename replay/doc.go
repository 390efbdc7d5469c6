// Package replay takes recorded calls and conversations again on another version of the menus, and says who would have
// ended elsewhere. It runs the same step as the live line, on what callers did and what the world answered then; it
// reads the database and never writes to it.
package replay
