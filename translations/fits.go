package translations

import (
	"fmt"
	"slices"

	"campusline/interchange"

	"golang.org/x/text/language"
)

// Misfit is why a translation cannot be used for its text, in words for a translator.
type Misfit struct {
	// Text says what is wrong, and Fix what to do.
	Text, Fix string
}

// Fits says why a translation into a language does not fit its text, nil where it does: it has lost or invented a name
// in braces, or a counted text has not as many forms as the language.
func Fits(e *interchange.Entry, tag string) *Misfit {
	if e.Plural == "" {
		return misfitOf(e.Text, e.Translation())
	}
	if want := pluralForms(tag); len(e.Forms) != want || slices.Contains(e.Forms, "") {
		return &Misfit{
			fmt.Sprintf("A counted text has %s here, and this translation has %d.", counted(want, "form", "forms"), filled(e.Forms)),
			"Translate it for each kind of number that the language tells apart.",
		}
	}
	last := len(e.Forms) - 1
	for _, form := range e.Forms[:last] {
		if misfit := misfitOfForm(e.Text+e.Plural, form); misfit != nil {
			return misfit
		}
	}
	return misfitOf(e.Plural, e.Forms[last])
}

// misfitOf compares the names in braces of a text and its translation.
func misfitOf(source, text string) *Misfit {
	if text == "" {
		return nil
	}
	has, wants := placeholders(text), placeholders(source)
	for _, name := range wants {
		if !slices.Contains(has, name) {
			return &Misfit{
				"The translation has lost " + name + ".",
				"Write " + name + " where it belongs in the sentence; it is filled in when it is said.",
			}
		}
	}
	return invented(wants, has)
}

// misfitOfForm is the same for a form that is not for every number. It may say its number as a word, "two days", so one
// name may be left out.
func misfitOfForm(source, text string) *Misfit {
	has, wants := placeholders(text), slices.Compact(slices.Sorted(slices.Values(placeholders(source))))
	var lost []string
	for _, name := range wants {
		if !slices.Contains(has, name) {
			lost = append(lost, name)
		}
	}
	if len(lost) > 1 {
		return &Misfit{
			"The translation has lost " + lost[0] + ".",
			"Write " + lost[0] + " where it belongs in the sentence; it is filled in when it is said.",
		}
	}
	return invented(wants, has)
}

func invented(wants, has []string) *Misfit {
	for _, name := range has {
		if !slices.Contains(wants, name) {
			return &Misfit{
				"The translation has " + name + ", which the text it translates has not.",
				"Words in braces are filled in, so they are not translated: copy them as they are.",
			}
		}
	}
	return nil
}

// pluralForms is how many forms a language has, also one that is not shipped.
func pluralForms(tag string) int {
	parsed, err := language.Parse(tag)
	if err != nil {
		return 1
	}
	return len(pluralsOf(parsed))
}

func filled(forms []string) int {
	n := 0
	for _, form := range forms {
		if form != "" {
			n++
		}
	}
	return n
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
