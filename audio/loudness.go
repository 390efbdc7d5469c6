package audio

import "fmt"

// Loudness is how loud a sound is.
type Loudness struct {
	// Loudest is the mean of its loudest tenth of a second, from 0 to 1.
	Loudest float64
	// Clipped is the share of its samples that are cut off, from 0 to 1, because the recorder was set too high.
	Clipped float64
}

// The bounds of loudness. What stays below the first throughout is no more than the noise of a room (-40 dB of full
// scale); one sample in a thousand cut off is heard as crackling.
const (
	silentBelow  = 0.01
	clippedAbove = 0.001
)

// Silent says that nothing is heard.
func (l Loudness) Silent() bool { return l.Loudest < silentBelow }

// TooLoud says that what is heard crackles.
func (l Loudness) TooLoud() bool { return l.Clipped > clippedAbove }

// Listen measures how loud a sound is. The error is [ErrNotDecoded], or says what is broken in it.
func (s *Sound) Listen() (Loudness, error) {
	samples, err := s.samples()
	if err != nil {
		return Loudness{}, fmt.Errorf("listening to a recording: %w", err)
	}
	return loudness(samples, max(s.Rate*s.Channels/10, 1)), nil
}

// loudness measures samples, a window of them at a time.
func loudness(samples []int16, window int) Loudness {
	l := Loudness{Clipped: clipped(samples)}
	for len(samples) > 0 {
		part := samples[:min(window, len(samples))]
		samples = samples[len(part):]
		sum := 0
		for _, s := range part {
			sum += max(int(s), -int(s))
		}
		l.Loudest = max(l.Loudest, float64(sum)/float64(window)/fullScale)
	}
	return l
}

const fullScale = 32767

// clipped is the share of samples at full scale that follow another one: a single one may just be loud.
func clipped(samples []int16) float64 {
	count, before := 0, false
	for _, s := range samples {
		full := s >= fullScale-1 || s <= -fullScale
		if full && before {
			count++
		}
		before = full
	}
	return float64(count) / float64(max(len(samples), 1))
}
