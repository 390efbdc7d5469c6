//go:build !linux

package postgres

import (
	"os/exec"
	"syscall"
)

// dieWithParent does nothing where the kernel cannot do this. A server that
// outlives us is joined by the next Start in its folder.
func dieWithParent(*exec.Cmd, syscall.Signal) {}
