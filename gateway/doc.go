// Package gateway is the program as a library: Start brings up everything that serves calls and texts on one address,
// and a test, the simulated phone and the command line start the very same thing.
package gateway
