package term_test

// everybody is the group that all are in.
const everybody = "all"

// tally is what the diaries come to, for all and for each group, by the name of the figure.
type tally map[string]map[string]int

func (t tally) add(figure, group string, n int) {
	for _, g := range []string{everybody, group} {
		if t[g] == nil {
			t[g] = map[string]int{"orphans": 0}
		}
		t[g][figure] += n
	}
}

// tallied counts the diaries by language, campus, topic, month, kind or channel.
func (x *term) tallied(by string) tally {
	t := tally{}
	seen := map[string]bool{}
	for number, told := range x.diary.opened() {
		group := map[string]string{
			"language": told.by.language, "campus": told.campus, "topic": told.topic, "kind": told.kind, "channel": told.channel,
			"month": x.month(told.at),
		}[by]
		t.add("cases", group, 1)
		t.add(told.channel+"s", group, 1)
		t.add(told.kind+"s", group, 1)
		for _, g := range []string{everybody, group} {
			if key := g + told.by.name; !seen[key] {
				seen[key] = true
				t[g]["families"]++
			}
		}
		if score, rated := x.diary.rated[number]; rated {
			t.add("rated", group, 1)
			t.add("scores", group, score)
		}
	}
	if by == "month" {
		for _, c := range x.diary.calls {
			t.add("calls-begun", x.month(c.at), 1)
			if c.left {
				t.add("told", x.month(c.at), 1)
			}
		}
	}
	return t
}
