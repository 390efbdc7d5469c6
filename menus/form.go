package menus

import "campusline/translations"

// form is what may stand behind a word, as a schema for editors says it.
type form func(*schemas) *schema

// The forms of single values. Whatever is written without quotation marks counts as the words it was written with.
func plainWords(*schemas) *schema { return &schema{Type: scalars()} }

func scalars() []string { return []string{"string", "number", "boolean"} }

func yesNoForm(*schemas) *schema { return &schema{Enum: []any{true, false, "yes", "no", "on", "off"}} }

func dayForm(*schemas) *schema {
	return &schema{Type: []string{"string"}, Pattern: `^\d{4}-\d{2}-\d{2}$`}
}

func nameForm(*schemas) *schema { return &schema{Type: []string{"string"}, Pattern: goodName.String()} }

func wayForm(*schemas) *schema {
	return &schema{Type: []string{"string"}, Pattern: `^\S+(\s+at\s+\S+)?$`}
}

func languageTag(*schemas) *schema { return oneOf(translations.Shipped()...)(nil) }

// textForm is words, or words for each channel.
func textForm(s *schemas) *schema {
	return someOf(plainWords, partsOf("words for each channel", channelWords), partsOf("words for each number", countedWords))(s)
}

func countedWords() []word {
	return []word{
		{"zero", "What is said of none, in a language that has such a form.", plainWords},
		{"one", "What is said of one.", plainWords},
		{"two", "What is said of two, in a language that has such a form.", plainWords},
		{"few", "What is said of a few, in a language that has such a form.", plainWords},
		{"many", "What is said of many, in a language that has such a form.", plainWords},
		{"other", "What is said of every other number. It says the number in braces.", plainWords},
	}
}

func channelWords() []word {
	return []word{
		{"call", "What is said on a call. Without it, nothing.", plainWords},
		{"text", "What is written in a text. Without it, nothing.", plainWords},
	}
}

func oneOf(names ...string) form {
	return func(*schemas) *schema {
		s := &schema{}
		for _, n := range names {
			s.Enum = append(s.Enum, n)
		}
		return s
	}
}

func numberFrom(from, to int) form {
	return func(*schemas) *schema { return &schema{Type: []string{"integer"}, Minimum: &from, Maximum: &to} }
}

// listOf is a list, or one of it alone.
func listOf(item form) form { return someOf(item, itemsOf(item)) }

func itemsOf(item form) form {
	return func(s *schemas) *schema { return &schema{Type: []string{"array"}, Items: item(s)} }
}

func someOf(forms ...form) form {
	return func(s *schemas) *schema {
		x := &schema{}
		for _, f := range forms {
			x.AnyOf = append(x.AnyOf, f(s))
		}
		return x
	}
}

// partsOf is a list of names with values, which the schema defines once under a name.
func partsOf(name string, words func() []word) form {
	return func(s *schemas) *schema { return s.parts(name, words()) }
}

// namedBy is values by names of the editor's own.
func namedBy(name, value form) form {
	return func(s *schemas) *schema {
		return &schema{Type: []string{"object"}, PropertyNames: name(s), AdditionalProperties: value(s)}
	}
}

func anyName(*schemas) *schema { return &schema{Type: []string{"string"}} }

func keyForm(*schemas) *schema { return &schema{Pattern: "^[0-8]$"} }

func phoneForm(*schemas) *schema { return &schema{Pattern: `^[+(]?[0-9][0-9(). -]{6,}`} }

// hoursForm is the days of a week with their times.
func hoursForm(s *schemas) *schema {
	times := plainWords(s)
	times.Description = "Times such as `7:30-16:00`, or `7:30-11:30, 12:30-16:00` when they are split, or `closed`."
	return &schema{
		Type:                 []string{"object"},
		Description:          "Days such as `monday-friday`, or `tuesday, thursday`, each with its times. `early release` is for days on which school ends early.",
		PropertyNames:        &schema{Pattern: `^([A-Za-z]{3,9}( *[-,] *[A-Za-z]{3,9})*|early release)$`},
		AdditionalProperties: times,
	}
}
