package postgres

import (
	"os/exec"
	"syscall"
)

// dieWithParent has the kernel send the signal to the child when we end, even
// when we are killed and can do nothing about it (prctl(2), PR_SET_PDEATHSIG).
func dieWithParent(cmd *exec.Cmd, signal syscall.Signal) {
	cmd.SysProcAttr.Pdeathsig = signal
}
