package audio

import (
	"errors"
	"fmt"
)

// Fault is something that is wrong with a file of a recording, in words for whoever made it.
type Fault struct {
	Recording *Recording
	Rule      Rule
	Text, Fix string
}

// Rule is what a recording has to hold to.
type Rule int

// The rules.
const (
	NotPlayed Rule = iota // the carrier does not play the file
	Silent                // nothing is heard
	Clipped               // it crackles
	TooLong               // it takes far longer than its words
)

// faults is what is wrong with one recording. What this program cannot listen to is taken as good.
func (r *Recording) faults(l *Listener) []Fault {
	if r.Sound == nil {
		return []Fault{r.notPlayed(r.fault)}
	}
	var all []Fault
	if took, most := r.Sound.Seconds, r.MostSeconds(); took > most {
		all = append(all, Fault{
			r, TooLong, fmt.Sprintf("The recording of “%s” takes %.1f seconds; %.0f are the most for its words.", r.Words, took, most),
			"Cut off the silence before and after the words, or read them faster.",
		})
	}
	if r.approved {
		return all
	}
	loud, err := l.listen(r)
	switch {
	case errors.Is(err, ErrNotDecoded):
	case err != nil:
		all = append(all, r.notPlayed(err))
	case loud.Silent():
		all = append(all, Fault{
			r, Silent, fmt.Sprintf("Nothing is heard in the recording of “%s”.", r.Words), "Record it again, nearer to the microphone.",
		})
	case loud.TooLoud():
		all = append(all, Fault{
			r, Clipped, fmt.Sprintf("The recording of “%s” is too loud and crackles.", r.Words), "Record it again, farther from the microphone.",
		})
	}
	return all
}

func (r *Recording) notPlayed(fault error) Fault {
	why := "is broken"
	if errors.Is(fault, ErrNotPlayed) {
		why = "cannot be played on a call"
	}
	return Fault{
		r, NotPlayed, fmt.Sprintf("The file with the recording of “%s” %s: %v.", r.Words, why, fault),
		"Save it as mp3, or as wav with 16 bits; 8 kHz and one channel are enough for a telephone.",
	}
}
