package punctuation

import (
	"regexp"
	"slices"
)

var (
	colonStuck = regexp.MustCompile(`^\s*(?:- )?([^\s:{\["']+):[{\[]`)
	partStuck  = regexp.MustCompile(`[{,] ?([a-z-]+):[{\[]`)
	dashStuck  = regexp.MustCompile(`^\s*(-)(?:[{\["]|\pL[\pL ]*: )`)
	noColon    = regexp.MustCompile(`^\s*(?:- )?([\pL\d][\pL\d -]*) (?:\[.*\]|\{[^}]*: .*\})\s*$`)
	noColonIn  = regexp.MustCompile(`^[^"']*[{,] ?([a-z-]+) [{\[]`)
)

// spaceMissing says where a colon stands right at a brace, or a dash right at a word.
func (f *failure) spaceMissing(string) (text, fix string) {
	for _, number := range []int{f.at.line, f.above()} {
		line := f.line(number)
		for _, stuck := range []*regexp.Regexp{colonStuck, partStuck} {
			if m := stuck.FindStringSubmatchIndex(line); m != nil {
				f.at = place{number, columnOf(line, m[3])}
				return "There is no space behind the colon of `" + line[m[2]:m[3]] + "`.", "Put a space behind the colon."
			}
		}
		if m := dashStuck.FindStringSubmatchIndex(line); m != nil {
			f.at = place{number, columnOf(line, m[2])}
			return "There is no space behind the dash at the beginning of this line.", "Put a space behind the dash."
		}
	}
	return "", ""
}

// colonMissing says which name stands before a brace or bracket without its colon, if one does.
func (f *failure) colonMissing(line string) (text, fix string) {
	m := noColon.FindStringSubmatchIndex(line)
	if m == nil {
		m = noColonIn.FindStringSubmatchIndex(line)
		if m == nil || line[m[3]+1] == '{' && !slices.Contains(f.manner.Names, line[m[2]:m[3]]) { // words may name something in braces
			return "", ""
		}
	}
	name, opened := line[m[2]:m[3]], line[m[3]+1:m[3]+2]
	f.at.column = columnOf(line, m[2])
	return "There is no colon behind `" + name + "`.", "Write it like `" + name + ": " + opened + "`."
}
