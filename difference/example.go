package difference

import (
	"slices"
	"strings"

	"campusline/menus"
	"campusline/rehearsal"
)

// example takes the call on the second version that shows a finding. It is nil where the way to it was found at another
// time of the year than the finding, and does not lead there at this one.
func (d *both) example(f *finding) *rehearsal.Transcript {
	var inputs []menus.Input
	if f.deed != nil {
		inputs = append(inputs, f.deed.b)
	}
	root := f.pair
	for ; root.from != nil; root = root.from {
		inputs = append(inputs, root.input)
	}
	slices.Reverse(inputs)
	line, _ := d.shown.Line(root.line.Number)
	call := rehearsal.Call{
		Version: d.shown, Line: line, Channel: root.a.Channel, Language: root.a.Language,
		At: d.calendar.Cells[f.at.cell()].At, Known: f.at.known(), Texting: f.at.texting(),
	}
	if o := root.opening; o != nil {
		call.Survey, call.Answered, call.Aside = d.shown.Survey(o.survey), o.wave == menus.AnsweredWave, &o.aside
	}
	t := call.Take(inputs...)
	if f.deed != nil && heardLast(&t) != strings.Join(strings.Fields(f.heard), " ") {
		return nil
	}
	return &t
}

// heardLast is what was said in the last exchange.
func heardLast(t *rehearsal.Transcript) string {
	var words []string
	for _, s := range t.Exchanges[len(t.Exchanges)-1].Said {
		words = append(words, strings.Fields(s.Words)...)
	}
	return strings.Join(words, " ")
}
