package translations

import (
	"reflect"
	"testing"
)

func TestATextIsTakenApartIntoSentencesAndClauses(t *testing.T) {
	t.Parallel()
	want := []sentence{
		{words: []string{"no", "stop", "it"}, clauses: [][]string{{"no"}, {"stop", "it"}}},
		{words: []string{"que", "pasa"}, clauses: [][]string{{"que", "pasa"}}},
	}
	if got := splitSentences("No, stop it!! ,; ¿Qué pasa?\n..."); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
