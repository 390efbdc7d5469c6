package punctuation

import "regexp"

var (
	colonStuck = regexp.MustCompile(`^\s*(?:- )?([^\s:{\["']+):[{\[]`)
	dashStuck  = regexp.MustCompile(`^\s*(-)(?:[{\["]|\pL[\pL ]*: )`)
)

// spaceMissing says where a colon stands right at a brace, or a dash right at a word.
func (f *failure) spaceMissing(string) (text, fix string) {
	for _, number := range []int{f.at.line, f.above()} {
		line := f.line(number)
		if m := colonStuck.FindStringSubmatchIndex(line); m != nil {
			f.at = place{number, columnOf(line, m[3])}
			return "There is no space behind the colon of `" + line[m[2]:m[3]] + "`.", "Put a space behind the colon."
		}
		if m := dashStuck.FindStringSubmatchIndex(line); m != nil {
			f.at = place{number, columnOf(line, m[2])}
			return "There is no space behind the dash at the beginning of this line.", "Put a space behind the dash."
		}
	}
	return "", ""
}
