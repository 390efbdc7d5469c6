package menus

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// slips are files of menus as they come out of an editor's hands, and the first thing that is said of each.
func slips() map[string]struct{ file, want string } {
	const news = "news:\n  keywords: news\n"
	const quotes = " Put `\"` at both ends of the words."
	const colon = "There is no colon with a space behind it on this line. Write it like `say: Welcome`."
	const strange = "There is a character here that is no text. Save the file as UTF-8 text."
	const tab = "This line begins with a tab. Use spaces to move it to the right."
	begins := func(mark string) string {
		return "Words that begin with `" + mark + "` need quotation marks around them." + quotes
	}
	return map[string]struct{ file, want string }{
		"a tab instead of spaces":              {news + "\tsay: Hello.\n", "3:1: " + tab},
		"a tab behind spaces":                  {news + "  \tsay: Hello.\n", "3:3: " + tab},
		"a quotation mark never closed":        {news + "  say: \"Hello.\n", "3:8: A quotation mark is opened here and not closed." + quotes},
		"one that swallows the lines below":    {news + "  say: 'Hello.\n  go: main\n", "3:8: A quotation mark is opened here and not closed." + quotes},
		"an apostrophe between apostrophes":    {news + "  say: 'It's Monday.'\n", "3:12: The quotation marks end before the words do." + quotes},
		"words behind the quotation mark":      {news + "  say: \"Hello\" again\n", "3:16: The quotation marks end before the words do." + quotes},
		"a backslash between quotation marks":  {news + "  say: \"Rooms 1\\School\"\n", "3:16: A `\\` cannot stand between quotation marks. Take it out."},
		"two colons":                           {news + "  say: Today: no school.\n", "3:13: There are two colons on this line." + quotes},
		"no colon above a choice in braces":    {news + "  choose\n    1: {for: a school, go: main}\n", "3:3: " + colon},
		"two colons in smart quotes":           {news + "  say: “Today: no school.”\n", "3:14: Curly quotation marks do not hold words together; only straight ones do." + quotes},
		"a line too far left":                  {news + " say: Hello.\n", "3:2: This line and the one above do not begin in the same column. Move one of them, so that they do."},
		"a line too far right":                 {news + "    say: Hello.\n", "3:8: This line stands too far to the right. Begin it right below the beginning of the line above."},
		"a name in braces at the start":        {news + "  say: {campus} is closed.\n", "3:17: " + begins("{")},
		"no colon":                             {news + "  say Hello.\n", "3:3: " + colon},
		"no colon behind the menu":             {"news\n  say: Hello.\n", "1:1: " + colon},
		"no space behind the colon":            {news + "  say:Hello.\n", "3:3: " + colon},
		"a list where words should be":         {news + "  say:\n    - Hello.\n", "4:5: `say` should be words. Put the words on one line after the colon; if they begin with `{` or `[`, put `\"` around them."},
		"a brace never closed":                 {news + "  choose:\n    1: {for: news, go: main\n    2: {for: rain, go: main}\n", "4:8: A `{` is opened here and not closed. Put what closes it at the end of the line."},
		"a bracket never closed":               {"news:\n  keywords: [news, rain\n  say: Hello.\n", "2:13: A `[` is opened here and not closed. Put what closes it at the end of the line."},
		"a comma missing":                      {news + "  choose:\n    1: {for: news go: main}\n", "4:21: There is no comma before `go:`. Put one there, as in `{for: the front office, go: main}`."},
		"a bracket too many":                   {"news:\n  keywords: [news]]\n  say: Hello.\n", "2:19: There is a `]` too many here. Take it out."},
		"a bracket missing within a choice":    {news + "  choose:\n    1: {for: news, words: [new, now, go: main}\n", "4:46: A `[` is opened here and not closed. Put `]` behind the last of its words, before `go:`."},
		"a colon missing within a choice":      {news + "  choose:\n    1: {for the news, go: main}\n", "4:9: There is no colon behind `for`. Write it like `for: the news`."},
		"a line a little too far right":        {"news:\n   say: Hello.\n  go: main\n", "3:3: This line and the one above do not begin in the same column. Move one of them, so that they do."},
		"a choice without its braces":          {news + "  choose:\n    3: for: the school bus, go: bus\n", "4:11: There are two colons on this line. Put `{ }` around what belongs to this choice."},
		"a brace right at the colon":           {news + "  choose:\n    1: {for: news, go: main}\n    3:{for: the school bus, go: bus}\n", "5:6: There is no space behind the colon of `3`. Put a space behind the colon."},
		"a quotation mark open in a choice":    {news + "  choose:\n    1: {for: \"news, go: main}\n    2: {for: \"rain\", go: main}\n", "4:14: A quotation mark is opened here and not closed." + quotes},
		"a quotation mark open above others":   {news + "  say: \"Hello.\n  go: main\nother:\n  say: \"Bye.\"\n", "3:8: A quotation mark is opened here and not closed." + quotes},
		"a brace closed by a bracket":          {news + "  choose:\n    1: {for: news, words: [new, now}\n", "4:27: A `[` is opened here and not closed. Put `]` behind the last of its words."},
		"a line of a list without its dash":    {"news:\n  - {say: Hello.}\n  {say: Bye.}\n\nother:\n  say: Hello.\n", "3:3: This line does not begin with `- `, as the one above does. Put `- ` in front of it."},
		"a choice without its key":             {news + "  choose:\n    1: {for: news, go: main}\n    {for: rain, go: main}\n  back: main\n", "5:5: There is nothing before this `{`. Write a name and a colon in front of it, or `- ` if it belongs to a list."},
		"a comma within a choice":              {news + "  choose:\n    1: {for: news, rain, go: main}\n", "4:20: `rain` stands behind a comma and has no colon. If it belongs to the words before it, put `\"` around all of them."},
		"a key of two digits":                  {news + "  choose:\n    1: {for: news, go: main}\n    10: {for: rain, go: main}\n", "5:5: `10` cannot be the key of a choice. Use the keys 1 to 8, and 0 for a person. 9, * and # work everywhere by themselves: another language, back, and repeat."},
		"a slip in a file from Windows":        {"news:\r\n  keywords: news\r\n  says: Hello.\r\n", "3:3: `says` has no meaning here. Did you mean `say`?"},
		"a slip behind a byte order mark":      {"\ufeff" + news + "  says: Hello.\n", "3:3: `says` has no meaning here. Did you mean `say`?"},
		"a file in another encoding":           {news + "  say: Espa\xf1ol\n", "3:12: " + strange},
		"a NUL byte":                           {news + "  say: Hello\x00.\n", "3:13: " + strange},
		"a file of two parts":                  {news + "  say: Hello.\n---\nother:\n  say: Bye.\n", "4:1: What stands below this line would not be read. Take the line out, or put what is below it into a file of its own."},
		"words that begin with an asterisk":    {news + "  say: *Important* news\n", "3:8: " + begins("*")},
		"words that begin with an exclamation": {news + "  say: !Hola\n", "3:8: " + begins("!")},
		"words that begin with an at":          {news + "  say: @school\n", "3:8: " + begins("@")},
		"words that begin with a percentage":   {news + "  say: %5 more\n", "3:8: " + begins("%")},
		"words that begin with a dash":         {news + "  say: - Hello\n", "3:8: " + begins("-")},
		"words that begin with a hash":         {news + "  say: #1 school\n", "3:7: `say` has no words. Write them, or take the line out; words that begin with `#` need `\"` around them."},
		"words marked to be used again":        {news + "  say: &hello Hello.\n", "3:8: `*` and `&` have a meaning of their own at the start of words. Write the words out."},
		"a menu used again":                    {"news: &news\n  keywords: news\n  say: Hello.\nother: *news\n", "4:8: The menu `other` should be a list of names with values. Write each part as `name: value`."},
		"the same menu twice":                  {news + "  say: Hello.\nnews:\n  say: Bye.\n", "4:1: `news` is written twice here. Keep one of them."},
		"a list of menus":                      {"- news:\n    say: Hello.\n", "1:1: This file should be a list of names with values. Write each part as `name: value`."},
		"a file of words":                      {"Hello\n", "1:1: This file should be a list of names with values. Write each part as `name: value`."},
		"brackets without an end":              {news + "  say: " + strings.Repeat("[", 20_000) + "\n", "3:10008: " + begins("[")},
		"names inside names without an end":    {"news:\n" + nested(1_200), "2:2: `a` has no meaning here. Did you mean `as`?"},
	}
}

// nested is a name inside a name, so many times.
func nested(times int) string {
	var b strings.Builder
	for i := range times {
		b.WriteString(strings.Repeat(" ", i+1) + "a:\n")
	}
	return b.String()
}

func TestASlipIsNamedInTheLineWhereItWasMade(t *testing.T) {
	t.Parallel()
	for name, slip := range slips() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := folder(t, "good")
			files["menus/more.yaml"] = []byte(slip.file)
			_, problems := Load(files)
			want := "menus/more.yaml:" + slip.want
			for _, p := range problems {
				if p.String() == want {
					return
				}
			}
			t.Errorf("want %s\n got %s", want, strings.Join(lines(problems), "\n     "))
		})
	}
}

func TestWhatReadsWellIsAccepted(t *testing.T) {
	t.Parallel()
	for name, file := range map[string]string{
		"an empty file":                    "",
		"a file of comments":               "# Nothing yet.\n# Really.\n",
		"a file from Windows":              "news:\r\n  keywords: news\r\n  say: Hello.\r\n",
		"a byte order mark":                "\ufeffnews:\n  keywords: news\n  say: Hello.\n",
		"smart quotes":                     "news:\n  keywords: news\n  say: “Hello,” we say.\n",
		"yes and no as ways on":            "news:\n  keywords: news\n  ask: More?\n  yes: main\n  no: main\n",
		"a tab behind the colon":           "news:\n  keywords: news\n  say:\tHello.\n",
		"words over several lines":         "news:\n  keywords: news\n  say: >\n    Hello and\n    welcome.\n",
		"a line that begins the document":  "---\nnews:\n  keywords: news\n  say: Hello.\n",
		"a colon inside quotation marks":   "news:\n  keywords: news\n  say: \"Today: no school.\"\n",
		"an apostrophe, a hash and a dash": "news:\n  keywords: news\n  say: It's Room#1 - really.\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := folder(t, "good")
			files["menus/more.yaml"] = []byte(file)
			loaded(t, files)
		})
	}
}

func TestAFileThatMayNotBeReadIsNotCalledMissing(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, calendarFile), 0o755); err != nil {
		t.Fatal(err)
	}
	_, problems := Load(os.DirFS(folder))
	want := "calendar.yaml: This file is missing or cannot be read. Look whether it is a file, and whether you may open it."
	if got := lines(problems); !slices.Contains(got, want) {
		t.Errorf("want %s\n got %s", want, strings.Join(got, "\n     "))
	}
}

func TestAMissingFileAndAVastOneAreNamed(t *testing.T) {
	t.Parallel()
	without := func(name string) Files {
		files := folder(t, "good")
		delete(files, name)
		return files
	}
	vast := folder(t, "good")
	vast["menus/more.yaml"] = []byte(strings.Repeat("# a line of comment\n", 60_000))
	withText := folder(t, "good")
	withText["menus/other.yaml.txt"] = []byte("other:\n  say: Hello.\n")
	spanish := without("translations/es.po")
	spanish[districtFile] = inSpanishToo(spanish[districtFile])
	for name, c := range map[string]struct {
		files Files
		want  string
	}{
		"no calendar":     {without(calendarFile), "calendar.yaml: This file is missing or cannot be read. `campusline init` makes a folder with all of them."},
		"a text file":     {withText, "menus/other.yaml.txt: warning: This file is not read: its name ends with `.txt`. Name it `other.yaml`."},
		"no menus":        {without("menus/main.yaml"), "menus: There are no menus. Put at least one file of menus into the folder `menus`."},
		"a vast file":     {vast, "menus/more.yaml: This file is larger than one megabyte. Split it into several files."},
		"no translations": {spanish, "translations/es.po: warning: There are no translations into Spanish. Add this file, or take es out of the district's languages."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, problems := Load(c.files)
			for _, line := range lines(problems) {
				if line == c.want {
					return
				}
			}
			t.Errorf("want %s\n got %s", c.want, strings.Join(lines(problems), "\n     "))
		})
	}
}
