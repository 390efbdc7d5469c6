package rehearsal

import (
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"campusline/menus"
	"campusline/menus/menustest"
)

// Everything that the checker tries, written as a script and played again, is heard again word for word.
func TestWhateverCanBeDoneIsReplayedByItsScript(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	from, to := v.SchoolYear()
	rapid.Check(t, func(rt *rapid.T) {
		c := Call{
			Version: v, Line: rapid.SampledFrom(v.Lines).Draw(rt, "line"),
			Channel: rapid.SampledFrom([]menus.Channel{menus.Call, menus.Text}).Draw(rt, "channel"),
			At:      from.Add(time.Duration(rapid.Int64Range(0, int64(to.Sub(from)/time.Minute)).Draw(rt, "minute")) * time.Minute),
			Known:   rapid.Bool().Draw(rt, "known"),
			Texting: rapid.SampledFrom([]menus.Texting{menus.CanText, menus.NoNumber, menus.OptedOut}).Draw(rt, "texting"),
		}
		if c.Known {
			c.Language = rapid.SampledFrom(v.Tags()).Draw(rt, "language")
		}
		u := c.begin(menus.Input{Kind: menus.Begin})
		for range rapid.IntRange(0, 8).Draw(rt, "inputs") {
			if u.over() {
				break
			}
			u.take(rapid.SampledFrom(v.Inputs(u.state)).Draw(rt, "input"))
		}
		script := u.transcript.words(true)
		again, err := c.Play(script...)
		if err != nil {
			rt.Fatalf("%q: %v", script, err)
		}
		if !reflect.DeepEqual(again.Heard(), u.transcript.Heard()) || again.Ended != u.transcript.Ended {
			rt.Fatalf("%q is heard as\n%s\nand was\n%s", script, again, u.transcript)
		}
	})
}
