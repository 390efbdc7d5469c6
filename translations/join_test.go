package translations

import "testing"

// What is told of one thing, and the things of a list, stand apart as a language writes it.
func TestListsHaveTheSeparatorsOfTheirLanguage(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string][2]string{
		"en": {"a, b", "a, b"}, "ar": {"a، b", "a، b"}, "ur": {"a، b", "a، b"}, "zh-Hans": {"a，b", "a、b"}, "ko": {"a, b", "a, b"},
	} {
		l := lookup(t, tag)
		if beside, list := l.Beside("a", "", "b"), l.List([]string{"a", "b"}); beside != want[0] || list != want[1] {
			t.Errorf("%s: %q and %q, want %q", tag, beside, list, want)
		}
	}
}
