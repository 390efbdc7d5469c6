package translations

import (
	"slices"
	"strings"
)

// leastPlural is the letters of the shortest word that is taken for a plural: "bus" and "news" are none.
const leastPlural = 5

// commandsOne tells what some words say of a topic by its name in the singular. Only the words that people are told count there,
// "stop event": "cancel event" may be about one event.
func commandsOne(tag string, words, called []string) Intent {
	own, ok := Lookup(tag)
	last := called[len(called)-1]
	if !ok || len(last) < leastPlural || !strings.HasSuffix(last, "s") {
		return NoIntent
	}
	one := slices.Concat(called[:len(called)-1], []string{strings.TrimSuffix(last, "s")})
	words = own.consent().courtesy.without(words)
	switch {
	case slices.Equal(words, slices.Concat([]string{stopEverywhere}, one)):
		return StopIntent
	case slices.Equal(words, slices.Concat([]string{startEverywhere}, one)):
		return StartIntent
	}
	return NoIntent
}
