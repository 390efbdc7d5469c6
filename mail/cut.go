package mail

import (
	"regexp"
	"strings"
)

// cut takes from a mail what its sender wrote: not what they quoted, and not their signature. It is made for replies to our
// own mails, which say on top where the reply ends.
func cut(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, line := range lines {
		if !strings.Contains(line, replyAbove) && !isHeadOfOriginal(lines[i:]) {
			continue
		}
		if written := unquoted(withoutIntroduction(trimmed(lines[:i]))); written != "" {
			return written
		}
		break // somebody who writes below what they quote
	}
	return unquoted(trimmed(lines))
}

// trimmed are lines without what cannot be seen at their ends.
func trimmed(lines []string) []string {
	all := make([]string, len(lines))
	for i, line := range lines {
		all[i] = strings.TrimRight(line, " \t\u00a0")
	}
	return all
}

// unquoted leaves out quoted lines with the line that introduces them, and everything from a signature on.
func unquoted(lines []string) string {
	var kept []string
	for _, line := range lines {
		if line == "--" || isSentFrom(line) {
			break // RFC 3676, 4.3: a signature stands below two hyphens
		}
		if strings.HasPrefix(strings.TrimSpace(line), ">") {
			kept = withoutIntroduction(kept)
			continue
		}
		kept = append(kept, line)
	}
	return strings.TrimSpace(strings.Join(kept, "\n"))
}

// mostIntroducing is over how many lines programs break the line that introduces a quote.
const mostIntroducing = 3

// Such a line ends in a colon, and has a date in it, and mostly an address: "On Tue, Sep 8, 2026 at 10:00 AM Cedar Prairie
// <case@line.example.org> wrote:".
var (
	introduces = regexp.MustCompile(`(?s)(@|\d{1,2}[:.h]\d{2}|\b20\d\d\b).*[:：]$`)
	dated      = regexp.MustCompile(`\d{1,2}[:.h]\d{2}|\b20\d\d\b`)
)

// withoutIntroduction leaves out the last lines if they introduce a quote: as few as have a date in them.
func withoutIntroduction(lines []string) []string {
	end := len(lines)
	for end > 0 && lines[end-1] == "" {
		end--
	}
	cutAt := len(lines)
	for n := 1; n <= min(mostIntroducing, end) && lines[end-n] != ""; n++ {
		last := strings.Join(lines[end-n:end], "\n")
		if introduces.MatchString(last) {
			cutAt = min(cutAt, end-1)
			if dated.MatchString(last) {
				return lines[:end-n]
			}
		}
	}
	return lines[:cutAt]
}

// headOfOriginal is a line below which some programs put the mail that is answered.
var headOfOriginal = regexp.MustCompile(`^\s*(-{4,}.*-{4,}|_{10,})\s*$`)

// isHeadOfOriginal says whether the mail that is answered begins here: at a line of dashes or underscores, with a head of
// names and colons below it.
func isHeadOfOriginal(lines []string) bool {
	if !headOfOriginal.MatchString(lines[0]) {
		return false
	}
	colons := 0
	for _, line := range lines[1:min(len(lines), 8)] {
		if before, _, ok := strings.Cut(line, ":"); ok && len(before) < 30 {
			colons++
		}
	}
	return colons >= 2
}

// sentFrom is what phones put below a mail, in the languages in which we have met it.
var sentFrom = regexp.MustCompile(`(?i)^(sent from my |get outlook for |enviado desde mi |envoyé de mon |obter o outlook )`)

func isSentFrom(line string) bool { return sentFrom.MatchString(strings.TrimSpace(line)) }
