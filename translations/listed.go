package translations

import "strings"

// Listed takes a list of words apart at its commas. Each script has a comma of its own, spreadsheets make semicolons of
// commas, and some people write a word a line: all of them count. Items are trimmed; where nothing stands between two
// commas one is empty.
func Listed(words string) []string {
	list := strings.Split(strings.Map(plainComma, words), ",")
	for i, word := range list {
		list[i] = strings.TrimSpace(word)
	}
	return list
}

func plainComma(r rune) rune {
	switch r {
	case '،', '，', '、', ';', '؛', '；', '\n':
		return ','
	}
	return r
}
