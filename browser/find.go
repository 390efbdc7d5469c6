package browser

import (
	"errors"
	"os"
	"os/exec"
)

// find is the path of the Chromium of this machine. The error says what to install.
func find() (string, error) {
	for _, name := range []string{
		"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "headless_shell",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"/usr/lib/chromium/chromium",
		"/snap/bin/chromium",
	} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("no Chromium is installed to open pages in: install one (apt install chromium, dnf install chromium, brew install --cask chromium)")
}

// mustRun says that a machine without a browser fails the tests, and does not skip them.
func mustRun() bool { return os.Getenv("CAMPUSLINE_BROWSER") == "1" }
