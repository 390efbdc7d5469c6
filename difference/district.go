package difference

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"campusline/menus"
	"campusline/outbound"
	"campusline/translations"
)

// districtChange collects what differs in what holds for a whole district.
type districtChange struct {
	a, b     *menus.Version
	was, now *menus.District
	all      []Difference
}

// ofDistrict tells of what no call shows: how texts are sent, the words by which they are ended, how surveys and publishing go,
// and how long the school year is.
func ofDistrict(a, b *menus.Version) []Difference {
	d := districtChange{a: a, b: b, was: &a.District, now: &b.District}
	d.clock()
	d.conversations()
	d.sending()
	d.speed()
	d.topics()
	d.dangers()
	d.surveys()
	d.publishing()
	d.schoolYear()
	return d.all
}

// add tells a difference of texts, staff or days, unless both sides are the same. The sentence has the new one, and then the old.
func (d *districtChange) add(kind Kind, channel, was, now, sentence string) {
	if was == now {
		return
	}
	channels := []string{}
	if channel != "" {
		channels = append(channels, channel)
	}
	if strings.Contains(sentence, "%") {
		sentence = fmt.Sprintf(sentence, now, was)
	}
	d.all = append(d.all, whole(kind, channels, was, now, "%s", sentence))
}

func (d *districtChange) conversations() {
	text := menus.Text.String()
	d.add(OtherSending, text, lasting(d.was.TextsExpire), lasting(d.now.TextsExpire),
		"Whoever leaves a text conversation lying now begins anew after %s, not after %s.")
	by := func(carrier bool) string {
		if carrier {
			return "the phone company"
		}
		return "the line itself"
	}
	d.add(OtherSending, text, by(d.was.CarrierAnswersStop), by(d.now.CarrierAnswersStop),
		"Whoever texts STOP, START or HELP now is answered by %s, not by %s.")
}

// lasting says how long something lasts, as the district writes it.
func lasting(d time.Duration) string {
	if d%time.Hour == 0 {
		return counted(int(d/time.Hour), "hour", "hours")
	}
	return counted(int(d/time.Minute), "minute", "minutes")
}

// sending is when, and how many, texts go out that nobody waits for.
func (d *districtChange) sending() {
	text := menus.Text.String()
	d.add(OtherSending, text, sendingHours(d.was.TextHours), sendingHours(d.now.TextHours),
		"What the district texts of its own accord now reaches families %s, not %s.")
	law := func(state string) string {
		if state == "" {
			return "the district alone"
		}
		return capital(state)
	}
	d.add(OtherSending, text, law(d.was.State), law(d.now.State),
		"Texts that sell something now keep to the hours of %s, not of %s.")
	d.add(OtherSending, text, counted(d.was.TextsWeekly, "text", "texts"), counted(d.now.TextsWeekly, "text", "texts"),
		"Nobody now gets more than %s in a week that nobody waits for, not %s.")
	d.add(OtherSending, "", counted(d.was.ApprovalAbove, "person", "people"), counted(d.now.ApprovalAbove, "person", "people"),
		"Staff who write to more than %s now need a second person who sends it too, not to more than %s.")
}

// sendingHours says the hours of a district's texts, which are the same on every day.
func sendingHours(h outbound.Hours) string {
	span := h[time.Monday]
	return cmp.Or(timesWords([]part{{int(span.From / time.Minute), int(span.To / time.Minute)}}), "at any hour")
}

// speed is how fast each line sends, which whoever waits for the end of a broadcast notices.
func (d *districtChange) speed() {
	for _, line := range d.b.Lines {
		was, now := d.a.SegmentsPerSecond(line.Number), d.b.SegmentsPerSecond(line.Number)
		if _, had := d.a.Line(line.Number); had {
			d.add(OtherSending, "", fmt.Sprint(was), fmt.Sprint(now),
				"Staff who write to many on "+lineName(line)+" now see %s segments a second go out, not %s.")
		}
	}
}

// topics are what families can end texts about alone, and by which words.
func (d *districtChange) topics() {
	tag := d.b.Tags()[0]
	find := func(v *menus.Version, name string) (translations.Topic, bool) {
		i := slices.IndexFunc(v.Topics(), func(t translations.Topic) bool { return t.Name == name })
		if i < 0 {
			return translations.Topic{}, false
		}
		return v.Topics()[i], true
	}
	for _, was := range d.a.Topics() {
		now, has := find(d.b, was.Name)
		if !has {
			d.add(OtherSending, menus.Text.String(), was.Name, "", "Families can no longer end texts about "+was.Said(tag)+" alone.")
			continue
		}
		d.add(OtherSending, menus.Text.String(), quotedAll(was.Called(tag)), quotedAll(now.Called(tag)),
			"Families now end texts about "+now.Said(tag)+" alone by STOP with %s, not with %s.")
	}
	for _, now := range d.b.Topics() {
		if _, had := find(d.a, now.Name); !had {
			d.add(OtherSending, menus.Text.String(), "", now.Name, "Families can now end texts about "+now.Said(tag)+" alone.")
		}
	}
}

func quotedAll(words []string) string { return strings.Join(quotedEach(words), " or ") }
