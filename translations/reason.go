package translations

import (
	"slices"
	"strings"
)

// Why something is called off, as coordinators mostly write it. The first of the words is what families are told.
const (
	ReasonRain    Phrase = "rain, rainy, heavy rain"
	ReasonSnow    Phrase = "snow, snowfall"
	ReasonIce     Phrase = "ice, icy roads"
	ReasonStorm   Phrase = "a storm, storm, storms, thunderstorm, bad weather, weather"
	ReasonHeat    Phrase = "heat, extreme heat, hot"
	ReasonIllness Phrase = "illness, ill, sick, sickness, teacher sick, teacher is sick"
	ReasonPower   Phrase = "no power, power outage, power out, power"
	ReasonWater   Phrase = "no water, water outage"
	ReasonClosed  Phrase = "the school is closed, school closed, school is closed, closed"
	ReasonFew     Phrase = "too few people, not enough people, low sign-up"
)

func reasons() []Phrase {
	return []Phrase{
		ReasonRain, ReasonSnow, ReasonIce, ReasonStorm, ReasonHeat, ReasonIllness, ReasonPower, ReasonWater, ReasonClosed,
		ReasonFew,
	}
}

// Reason is what a usual reason is called in this language, whichever of the languages that we ship it was written in. Known is
// false for words that are none: they are given back as they stand.
func (l *Language) Reason(words string) (reason string, known bool) {
	return l.usual(words, reasons()...)
}

// usual is what something that is one of some lists of words, in any language, is called in this one.
func (l *Language) usual(words string, lists ...Phrase) (called string, known bool) {
	folded := Fold(words)
	for _, list := range lists {
		for _, other := range shipped() {
			if slices.Contains(other.Words(list), folded) {
				called, _, _ := strings.Cut(l.Phrase(list), ",")
				return called, true
			}
		}
	}
	return words, false
}
