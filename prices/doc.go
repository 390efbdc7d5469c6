// Package prices knows what the carrier bills for a text, from a table that says of which day it is: the shipped one,
// or a district's own.
//
// It is a room of its own because languages know nothing of money, and because the check of menus, the sending of texts
// and the command line all ask the same table.
package prices
