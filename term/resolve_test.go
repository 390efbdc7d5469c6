package term_test

// findsUnnamed looks up the numbers of cases that nobody was named: of dangers, of what somebody wrote who wants no texts, and
// of questions for which an answer was offered that did not help.
func (x *term) findsUnnamed() {
	x.Helper()
	for i := range x.diary.told {
		t := &x.diary.told[i]
		if t.number != 0 {
			continue
		}
		var found []int
		if t.words == "" {
			x.rows(&found, `SELECT number FROM cases WHERE contact = $1 AND topic = $2`, t.by.number, t.topic)
		} else {
			x.rows(&found, `SELECT case_number FROM case_events WHERE kind IN ('opened', 'joined') AND strpos(words, $1) > 0`, t.words)
		}
		if len(found) != 1 {
			x.Errorf("what %s told about %s at %s, %q, is in cases %v\n%s", t.by.number, t.topic, t.at, t.words, found, x.storyOf(t.by.number))
			continue
		}
		t.number = found[0]
		x.diary.promised[t.number] = t.by.number
	}
}
