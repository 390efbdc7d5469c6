package audio

import "fmt"

// Loudness is how loud a sound is.
type Loudness struct {
	// Loudest is the mean of its loudest tenth of a second, from 0 to 1.
	Loudest float64 `json:"loudest"`
	// Clipped is the share of its samples that are cut off, from 0 to 1, because the recorder was set too high.
	Clipped float64 `json:"clipped"`
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

// Listen measures how loud a sound is. The error says that this program cannot decode it, which the carrier may.
func (s *Sound) Listen() (Loudness, error) {
	m := meter{window: max(s.Rate*s.Channels/10, 1)}
	if err := s.play(m.hear); err != nil {
		return Loudness{}, fmt.Errorf("listening to a recording: %w", err)
	}
	return m.loudness(), nil
}

// meter measures samples as they come.
type meter struct {
	window      int // samples in a tenth of a second
	filled, sum int // samples of the tenth that is heard just now, and what they add up to
	loudest     int // the most that a tenth has added up to
	heard, cut  int // all samples, and those that are cut off
	fullBefore  bool
}

func (m *meter) hear(samples []int16) {
	m.heard += len(samples)
	for _, s := range samples {
		full := s >= fullScale-1 || s <= -fullScale
		if full && m.fullBefore { // a single one may just be loud
			m.cut++
		}
		m.fullBefore = full
		m.sum += max(int(s), -int(s))
		if m.filled++; m.filled == m.window {
			m.loudest = max(m.loudest, m.sum)
			m.filled, m.sum = 0, 0
		}
	}
}

func (m *meter) loudness() Loudness {
	return Loudness{
		Loudest: float64(max(m.loudest, m.sum)) / float64(m.window) / fullScale,
		Clipped: float64(m.cut) / float64(max(m.heard, 1)),
	}
}

const fullScale = 32767
