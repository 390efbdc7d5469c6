package menus

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// largestState is what the encoding of a state may take, in bytes: one small row of the database.
const largestState = 300

// longestSilence is how many times a silent caller may be asked before the call ends. Each step asks three times.
const longestSilence = 24

func TestEveryWalkThroughTheSampleEndsWell(t *testing.T) {
	t.Parallel()
	sample := loadSample(t)
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, sample)
		line := rapid.SampledFrom(sample.Lines).Draw(t, "line")
		channel := rapid.SampledFrom([]Channel{Call, Text}).Draw(t, "channel")
		language := rapid.SampledFrom(sample.Tags()).Draw(t, "language")
		first := ""
		if channel == Text {
			first = drawWords(t, sample)
			w.texting = CanText // who writes has a number, and a text that says stop never gets here
		}
		walking, outcome := begin(t, sample, line.Name, channel, language, w, first)
		for range rapid.IntRange(0, 30).Draw(t, "inputs") {
			w.pass(outcome)
			endsOrWaits(t, walking, outcome)
			if outcome.State.Done {
				return
			}
			w.now = w.now.Add(time.Duration(rapid.IntRange(1, 90).Draw(t, "seconds")) * time.Second)
			outcome = walking.take(drawInput(t, sample, channel, outcome.Expect.Awaiting))
		}
		w.pass(outcome)
		fallsSilent(t, walking, outcome)
	})
}

// pass gives the next case another number, as the database does.
func (w *world) pass(o Outcome) {
	for _, a := range o.Acts {
		if f, ok := a.(Feedback); ok {
			w.cases = max(w.cases, f.Case-100)
		}
	}
}

// endsOrWaits proves what is true of every outcome: it ends with a last word or with a person, or it says what it
// waits for.
func endsOrWaits(t *rapid.T, walking *walk, o Outcome) {
	text, _ := o.State.MarshalText()
	if len(text) > largestState {
		t.Errorf("a state of %d bytes: %s", len(text), text)
	}
	for _, s := range o.Prompt {
		if s.Words == "" || !walking.version.Speaks(s.Language) {
			t.Errorf("an empty saying at %s: %+v", text, o.Prompt)
		}
	}
	ended := slices.ContainsFunc(o.Acts, func(a Act) bool { _, ok := a.(Ended); return ok })
	transfers := slices.ContainsFunc(o.Acts, func(a Act) bool { _, ok := a.(Transfer); return ok })
	switch {
	case ended != o.State.Done:
		t.Errorf("ended is %t and done %t at %s: %+v", ended, o.State.Done, text, o)
	case ended && o.Expect.Awaiting != Nothing:
		t.Errorf("something is awaited after the end at %s: %+v", text, o)
	case ended && len(o.Prompt) == 0 && !leftOrReached(o):
		t.Errorf("it ends without a word at %s: %+v", text, o)
	case !ended && len(o.Prompt) == 0:
		t.Errorf("it waits without a word at %s: %+v", text, o)
	case !ended && o.Expect.Awaiting == Nothing:
		t.Errorf("it neither ends nor waits at %s: %+v", text, o)
	case transfers != (o.Expect.Awaiting == ADesk) || transfers != (o.Expect.Transfer != nil):
		t.Errorf("a desk is rung and not awaited, or awaited and not rung, at %s: %+v", text, o)
	case transfers && o.State.Channel == Text:
		t.Errorf("a text rings a desk at %s: %+v", text, o)
	}
}

// leftOrReached says whether a person took the call, or the caller hung up.
func leftOrReached(o Outcome) bool {
	return slices.ContainsFunc(o.Acts, func(a Act) bool {
		e, ok := a.(Ended)
		return ok && (e.How == EndPerson || e.How == EndHungUp)
	})
}

// fallsSilent proves that somebody who says nothing more, and whom no desk answers, comes to an end.
func fallsSilent(t *rapid.T, walking *walk, o Outcome) {
	if walking.state.Channel == Text {
		return // a text conversation that falls silent expires
	}
	for range longestSilence {
		endsOrWaits(t, walking, o)
		if o.State.Done {
			return
		}
		in := Input{Kind: Silence}
		if o.Expect.Awaiting == ADesk {
			in = Input{Kind: Connected, Words: NoAnswer}
		}
		o = walking.take(in)
		walking.world.pass(o)
	}
	t.Errorf("a silent caller is still asked: %+v", o)
}

// drawWorld draws a person and a moment of the school year, by day more often than by night.
func drawWorld(t *rapid.T, v *Version) *world {
	day := rapid.IntRange(0, 330).Draw(t, "day")
	minute := rapid.OneOf(rapid.IntRange(7*60, 17*60), rapid.IntRange(0, 24*60-1)).Draw(t, "minute")
	return &world{
		now:     time.Date(2026, 8, 1+day, 0, minute, 0, 0, v.District.Zone),
		known:   rapid.Bool().Draw(t, "known"),
		texting: rapid.SampledFrom([]Texting{CanText, NoNumber, OptedOut}).Draw(t, "texting"),
	}
}

// drawInput draws what a person or a carrier might do, mostly what is waited for.
func drawInput(t *rapid.T, v *Version, channel Channel, awaiting Awaiting) Input {
	if channel == Text {
		return Input{Kind: Written, Words: drawWords(t, v)}
	}
	desk := rapid.Custom(func(t *rapid.T) Input {
		return Input{Kind: Connected, Words: rapid.SampledFrom([]string{Reached, Busy, NoAnswer, Failed, Screened, LeftLine}).Draw(t, "result")}
	})
	recording := rapid.Custom(func(t *rapid.T) Input {
		key := rapid.SampledFrom([]string{"", "", "#", "0", "*", "5"}).Draw(t, "key")
		return Input{Kind: Recorded, Words: "RE1", Seconds: rapid.IntRange(0, 120).Draw(t, "length"), Key: key}
	})
	answer := rapid.Custom(func(t *rapid.T) Input {
		switch rapid.IntRange(0, 5).Draw(t, "way") {
		case 0:
			return Input{Kind: Silence}
		case 1, 2:
			return Input{Kind: Speech, Words: drawWords(t, v)}
		}
		return Input{Kind: Keys, Words: drawKeys(t, v)}
	})
	likely := map[Awaiting]*rapid.Generator[Input]{AnAnswer: answer, ARecording: recording, ADesk: desk}[awaiting]
	return rapid.OneOf(likely, likely, likely, likely, likely, desk, recording, answer).Draw(t, "input")
}

func drawKeys(t *rapid.T, v *Version) string {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"1", "2", "3", "4"}),
		rapid.SampledFrom([]string{"", "0", "5", "9", "*", "#", "*0", "*9", "**", "10", "0921", "78701", "5724", "62455"}),
		rapid.Map(rapid.SampledFrom(v.Campuses), func(c *Campus) string { return c.Number }),
		rapid.Map(rapid.IntRange(0, 99_999), strconv.Itoa),
	).Draw(t, "keys")
}

func drawWords(t *rapid.T, v *Version) string {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"1", "2", "3", "4"}),
		rapid.SampledFrom([]string{
			"yes", "no", "sí", "back", "menu", "person", "español", "English", "repeat", "another language", "tomorrow", "mañana",
			"bus", "autobús", "volunteer", "school", "rate", "feedback", "oak hill", "three", "5724", "78701", "10/9", "", "???", "👍",
		}),
		rapid.Map(rapid.SampledFrom(v.Campuses), func(c *Campus) string { return c.Name }),
		rapid.String(),
	).Draw(t, "words")
}
