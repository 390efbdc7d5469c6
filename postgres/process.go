package postgres

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// nobody is the user that Postgres runs as when we are root, as it refuses to
// be root itself.
const nobody = 65534

// serverUser is the user that the server runs as.
func serverUser() int {
	if os.Getuid() == 0 {
		return nobody
	}
	return os.Getuid()
}

// command prepares one of the binaries to run as the server's user.
func command(dir string, b Binaries, name string, arguments ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(b.Dir, name), arguments...) //nolint:noctx // a server outlives the context it was started in
	cmd.Dir = dir
	cmd.Env = environment(os.Environ())
	// A group of its own keeps Ctrl-C in a terminal away from the server, so
	// that the program can finish its work before it stops the server.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if os.Getuid() == 0 {
		cmd.SysProcAttr.Credential = &syscall.Credential{Uid: nobody, Gid: nobody}
	}
	return cmd
}

// environment keeps what a program needs to be found and loaded. The rest stays
// out: PG* and LC_* would change what the server does, and our secrets are no
// business of a process that runs as another user.
func environment(ours []string) []string {
	theirs := []string{"LC_ALL=C", "TZ=UTC"}
	for _, variable := range ours {
		name, _, _ := strings.Cut(variable, "=")
		switch name {
		case "PATH", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH":
			theirs = append(theirs, variable)
		}
	}
	return theirs
}

// process is a running child.
type process struct {
	cmd  *exec.Cmd
	done chan struct{} // closed once the child has ended
	err  error         // how it ended; read it after done
}

// launch starts the command and watches it until it ends.
func launch(cmd *exec.Cmd) (*process, error) {
	p := &process{cmd: cmd, done: make(chan struct{})}
	started := make(chan error, 1)
	go func() {
		// Linux sends the signal of dieWithParent when the thread that
		// forked the child ends, so the thread has to outlive the child.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		defer close(p.done)
		err := cmd.Start()
		started <- err
		if err == nil {
			p.err = cmd.Wait()
		}
	}()
	return p, <-started
}

// stop asks the child to end with a signal and kills it when that takes longer
// than patience. It reports whether asking was enough.
func (p *process) stop(ask syscall.Signal, patience time.Duration) bool {
	_ = p.cmd.Process.Signal(ask) // fails only when it has ended
	select {
	case <-p.done:
		return true
	case <-time.After(patience):
	}
	_ = p.cmd.Process.Kill()
	<-p.done
	return false
}
