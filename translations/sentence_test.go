package translations

import (
	"reflect"
	"testing"
)

func TestATextIsTakenApartIntoSentencesAndClauses(t *testing.T) {
	t.Parallel()
	want := []sentence{
		{text: "No, stop it", words: []string{"no", "stop", "it"}, clauses: [][]string{{"no"}, {"stop", "it"}}},
		{text: "Qué pasa", words: []string{"que", "pasa"}, clauses: [][]string{{"que", "pasa"}}},
	}
	if got := splitSentences("No, stop it!! ,; ¿Qué pasa?\n..."); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
