package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// running is what a serving gateway leaves for the simulated phone to find it by.
type running struct {
	URL       string `json:"url"`        // where it listens
	PublicURL string `json:"public_url"` // what signatures are computed over; "" for URL
	Key       string `json:"key"`        // its signing key, only if it made one up itself
	API       string `json:"api"`        // where it looks for what the simulated phone records; "" for nowhere
	Phones    string `json:"phones"`     // where what it has sent to simulated phones can be asked for; "" for nowhere
	District  string `json:"district"`
	Folder    string `json:"folder"` // the district's, absolute; "" for none
	Line      string `json:"line"`   // the district's first, E.164
	Process   int    `json:"process"`
}

// stateFolder is where this user's gateways leave what others of them need: nobody else can enter it.
func stateFolder() string {
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = filepath.Join(os.TempDir(), "campusline-"+strconv.Itoa(os.Getuid())+"-state")
	}
	return filepath.Join(cache, "campusline")
}

func runningFile() string { return filepath.Join(stateFolder(), "running.json") }

// announce leaves the file, readable by this user only. Forget takes it away.
func (r running) announce() (forget func(), err error) {
	content, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("announcing the gateway: %w", err)
	}
	name := runningFile()
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return nil, fmt.Errorf("announcing the gateway: %w", err)
	}
	if err := os.Remove(name); err != nil && !os.IsNotExist(err) {
		return nil, fmt.Errorf("announcing the gateway: %w", err)
	}
	// O_EXCL never follows a link that somebody else put there.
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, fmt.Errorf("announcing the gateway: %w", err)
	}
	if _, err := file.Write(content); err != nil {
		return nil, fmt.Errorf("announcing the gateway: %w", err)
	}
	return func() { forgetRunning(name, r.Process) }, file.Close()
}

// forgetRunning removes the file unless another gateway has replaced it.
func forgetRunning(name string, process int) {
	if r, err := readRunning(name); err == nil && r.Process == process {
		_ = os.Remove(name) // one that stays behind is found out to be stale
	}
}

// errNotOurs is the error of a file that somebody else may have written. Trusting it would sign requests for them.
var errNotOurs = errors.New("the file is not this user's alone")

func readRunning(name string) (running, error) {
	var r running
	info, err := os.Lstat(name)
	if err != nil {
		return r, err
	}
	owner, known := info.Sys().(*syscall.Stat_t)
	if !info.Mode().IsRegular() || info.Mode().Perm()&0o077 != 0 || !known || int(owner.Uid) != os.Getuid() {
		return r, errNotOurs
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return r, err
	}
	return r, json.Unmarshal(content, &r)
}

// findRunning finds the gateway that this user is serving, if it answers.
func findRunning(ctx context.Context) (running, bool) {
	r, err := readRunning(runningFile())
	if err != nil {
		return r, false
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, r.URL+"/healthz", nil)
	if err != nil {
		return r, false
	}
	resp, err := (&http.Client{Timeout: time.Second}).Do(request)
	if err != nil {
		return r, false
	}
	_ = resp.Body.Close() // only the status is of interest
	return r, resp.StatusCode == http.StatusOK
}

// absolute is where a folder is, whichever folder it was named from; "" for none.
func absolute(folder string) string {
	if folder == "" {
		return ""
	}
	if whole, err := filepath.Abs(folder); err == nil {
		return whole
	}
	return folder
}

// newKey makes up a signing key.
func newKey() string { return rand.Text() }
