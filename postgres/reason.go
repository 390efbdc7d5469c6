package postgres

import (
	"io"
	"os"
	"regexp"
	"strings"
)

// telling matches the lines in which Postgres says what went wrong, from the
// complaint on, without time and process number.
var telling = regexp.MustCompile(`(?:FATAL:|PANIC:|error:|could not ).*`)

// reason draws one line from what Postgres printed before it gave up: its last
// three complaints, since the very last ("could not create any sockets") seldom
// says why, or else its last line.
func reason(output string) string {
	complaints := telling.FindAllString(output, -1)
	if len(complaints) == 0 {
		lines := strings.Split(strings.TrimSpace(output), "\n")
		complaints = lines[len(lines)-1:]
	}
	complaints = complaints[max(0, len(complaints)-3):]
	line := strings.Join(strings.Fields(strings.Join(complaints, "; ")), " ")
	if line == "" {
		return "it ended without a word"
	}
	return line
}

// reasonIn draws the reason from the end of a log.
func reasonIn(path string) string {
	log, err := os.Open(path)
	if err != nil {
		return "it ended, and its log cannot be read: " + err.Error()
	}
	defer func() { _ = log.Close() }()
	const enough = 8 << 10
	if info, err := log.Stat(); err == nil && info.Size() > enough {
		_, _ = log.Seek(-enough, io.SeekEnd)
	}
	content, err := io.ReadAll(log)
	if err != nil {
		return "it ended, and its log cannot be read: " + err.Error()
	}
	return reason(string(content))
}
