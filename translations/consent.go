package translations

import "strings"

// Consent holds the ways of one language to say one thing about getting texts. All are folded by Fold.
type Consent struct {
	// Words count only when they are a whole sentence of the message, but for words of courtesy around them:
	// "stop" does, in "Stop, please", and does not in "does the bus stop at Oak".
	Words []string
	// Phrases count wherever they stand in a sentence, unless it negates them: "take me off your list".
	Phrases []string
}

// consentWords is how a language's file gives its ways to end texts, begin them again and ask what to do.
type consentWords struct {
	Stop  waysToSay `yaml:"stop"`
	Start waysToSay `yaml:"start"`
	Help  waysToSay `yaml:"help"`
	// Courtesy words may stand around any of them, and negations turn a phrase into its opposite.
	Courtesy  []string `yaml:"courtesy"`
	Negations []string `yaml:"negations"`
}

// waysToSay may hold alternatives in parentheses: "stop (texting|calling) me" are two phrases.
type waysToSay struct {
	Words   []string `yaml:"words"`
	Phrases []string `yaml:"phrases"`
}

func (w waysToSay) consent() Consent {
	return Consent{Words: spellOut(w.Words), Phrases: spellOut(w.Phrases)}
}

// spellOut writes out every alternative of some patterns, folded, and leaves out what has no words.
func spellOut(patterns []string) []string {
	var all []string
	for _, pattern := range patterns {
		for _, text := range alternatives(pattern) {
			if words := Fold(text); words != "" {
				all = append(all, words)
			}
		}
	}
	return all
}

func alternatives(pattern string) []string {
	before, rest, ok := strings.Cut(pattern, "(")
	if !ok {
		return []string{pattern}
	}
	options, after, _ := strings.Cut(rest, ")")
	var all []string
	for option := range strings.SplitSeq(options, "|") {
		for _, end := range alternatives(after) {
			all = append(all, before+option+end)
		}
	}
	return all
}
