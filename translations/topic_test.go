package translations

import (
	"strings"
	"testing"
)

// topics are those of a made-up district.
func topics() []Topic {
	return []Topic{
		NewTopic("events", map[string]string{"en": "events, workshops, school events", "es": "eventos, talleres"}),
		NewTopic("bus", map[string]string{"en": "bus, buses", "es": "autobuses"}),
	}
}

func TestATopicIsEndedAndBegunByName(t *testing.T) {
	t.Parallel()
	tests := []struct {
		body string
		want Opting
	}{
		{"STOP EVENTS", Opting{Intent: StopIntent, Language: "en", Topic: "events"}},
		{"STOP EVENT", Opting{Intent: StopIntent, Language: "en", Topic: "events"}},
		{"Stop school event please", Opting{Intent: StopIntent, Language: "en", Topic: "events"}},
		{"start workshop", Opting{Intent: StartIntent, Language: "en", Topic: "events"}},
		{"STOP evento", Opting{Intent: StopIntent, Language: "es", Topic: "events"}},
		{"stop workshops please", Opting{Intent: StopIntent, Language: "en", Topic: "events"}},
		{"Please stop texting me about events", Opting{Intent: StopIntent, Language: "en", Topic: "events"}},
		{"no more events", Opting{Intent: StopIntent, Language: "en", Topic: "events"}},
		{"no more texts about school events!", Opting{Intent: StopIntent, Language: "en", Topic: "events"}},
		{"Unsubscribe me from events", Opting{Intent: StopIntent, Language: "en", Topic: "events"}},
		{"I don't want any texts about the buses", Opting{Intent: StopIntent, Language: "en", Topic: "bus"}},
		{"stop bus. My son walks now.", Opting{Intent: StopIntent, Language: "en", Topic: "bus", More: true}},
		{"START EVENTS", Opting{Intent: StartIntent, Language: "en", Topic: "events"}},
		{"subscribe me to events", Opting{Intent: StartIntent, Language: "en", Topic: "events"}},
		{"parar eventos", Opting{Intent: StopIntent, Language: "es", Topic: "events"}},
		{"ya no quiero mensajes sobre los talleres", Opting{Intent: StopIntent, Language: "es", Topic: "events"}},
		{"No más mensajes de autobuses, por favor", Opting{Intent: StopIntent, Language: "es", Topic: "bus"}},
		{"STOP eventos", Opting{Intent: StopIntent, Language: "es", Topic: "events"}},
		{"empezar eventos", Opting{Intent: StartIntent, Language: "es", Topic: "events"}},
	}
	for _, test := range tests {
		if got := ReadTopicOpting(test.body, []string{"en", "es"}, topics()); got != test.want {
			t.Errorf("%q: %+v, want %+v", test.body, got, test.want)
		}
	}
}

func TestWhatOnlySpeaksOfATopicEndsNothing(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		"bus stop", "please, bus stop", "the bus stop", "events", "stop", "STOP", "don't stop events", "Does the bus stop at Oak?",
		"What events are there?", "the bus did not stop", "stop by the events", "I never said stop events to anyone",
		"cancel event", "cancel my workshop", "stop the event", "no more event", "event",
		"stop the bus driver from yelling", "when do workshops start", "",
	} {
		if got := ReadTopicOpting(body, []string{"en", "es"}, topics()); got != (Opting{}) {
			t.Errorf("%q: %+v, want no intent", body, got)
		}
	}
}

func TestATopicIsToldByItsFirstWord(t *testing.T) {
	t.Parallel()
	events := topics()[0]
	for tag, want := range map[string]string{"en": "events", "es": "eventos", "vi": "events"} {
		if got := events.Said(tag); got != want {
			t.Errorf("in %s it is told of as %q, want %q", tag, got, want)
		}
	}
}

func TestWordsThatMeanAllTextsNameNoTopic(t *testing.T) {
	t.Parallel()
	for tag, words := range map[string]map[string]bool{
		"en": {"texts": true, "Messages": true, "all": true, "please": true, "events": false, "attendance": false},
		"es": {"mensajes": true, "los textos": true, "eventos": false},
	} {
		l, _ := Lookup(tag)
		for word, want := range words {
			if got := l.EndsAllTexts(word); got != want {
				t.Errorf("%s: `%s` means all texts: %t, want %t", tag, word, got, want)
			}
		}
	}
}

// Whoever ends a topic is told to text START and what it is called, in capitals where there are some.
func TestStartWithWhatATopicIsCalledIsUnderstoodInEveryLanguage(t *testing.T) {
	t.Parallel()
	called := map[string]string{
		"en": "school meals", "es": "comidas escolares", "fr": "événements de l'école", "ht": "evènman", "vi": "sự kiện", "so": "dhacdooyinka",
		"ar": "وجبات المدرسة", "ur": "اسکول کا کھانا", "hi": "स्कूल का खाना", "te": "పాఠశాల భోజనం", "ko": "학교 급식", "zh-Hans": "学校活动", "zh-Hant": "學校活動",
	}
	all := []Topic{NewTopic("it", called)}
	for _, tag := range Shipped() {
		words := "START " + strings.ToUpper(all[0].Said(tag))
		if called[tag] == "" {
			t.Errorf("%s is not tried", tag)
		}
		want := Opting{Intent: StartIntent, Language: tag, Topic: "it"}
		if got := ReadTopicOpting(words, []string{tag}, all); got != want {
			t.Errorf("%q: %+v, want %+v", words, got, want)
		}
	}
}
