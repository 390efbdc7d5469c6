package proof

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"campusline/menus"
	"campusline/translations"
)

// generated makes a district by the measure of the sample: so many campuses, whose hours and desks are of the sample's
// kinds, so many copies of its menus, each behind a choice of a menu that leads to it and to the next, and so many
// languages. One into which the sample is not translated says the words of another.
func generated(t testing.TB, campuses, copies, languages int) menus.Files {
	t.Helper()
	files := wholeSample(t)
	files["campuses.yaml"] = append(files["campuses.yaml"], schools(campuses)...)
	for i := 1; i < copies; i++ {
		for _, name := range []string{"absence", "enrollment", "feedback", "hours", "main", "schools", "transportation", "volunteer"} {
			path := "menus/" + name + ".yaml"
			files[fmt.Sprintf("menus/%s-%d.yaml", name, i)] = []byte(copied(string(files[path]), menuNames(files), i))
		}
	}
	files["menus/copies.yaml"] = []byte(leading(copies))
	district := strings.Replace(string(files["district.yaml"]), "menu: welcome, texts: main}", "menu: copies-1, texts: main}", 1)
	files["district.yaml"] = []byte(spokenLanguages.ReplaceAllString(district, "languages: ["+strings.Join(spoken(files, languages), ", ")+"]"))
	return files
}

var spokenLanguages = regexp.MustCompile(`(?m)^languages: \[.*?\]`)

// spoken chooses languages, the source first, and gives those without translations the Spanish ones.
func spoken(files menus.Files, most int) []string {
	tags := []string{"en", "es"}
	for _, tag := range translations.Shipped() {
		if len(tags) < most && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	for _, tag := range tags[1:] {
		if path := "translations/" + tag + ".po"; files[path] == nil {
			files[path] = files["translations/es.po"]
		}
	}
	return tags
}

func loaded(t testing.TB, files menus.Files) *menus.Version {
	t.Helper()
	v, problems := menus.Load(files)
	if v == nil {
		t.Fatal(problems[:min(len(problems), 5)])
	}
	return v
}

// schools are more campuses, numbered from 600.
func schools(n int) string {
	var b strings.Builder
	levels := []string{"elementary", "elementary", "elementary", "middle", "high"}
	for i := range max(n-17, 0) {
		fmt.Fprintf(&b, "\nschool-%d:\n  name: School Number %d\n  number: %d\n  level: %s\n  address: %d Main Street\n  desks: {office: 512-555-0111, attendance: 512-555-0112, nurse: 512-555-0111 ext 4, counselor: 512-555-0111 ext 5}\n",
			i, i, 600+i, levels[i%len(levels)], i)
	}
	return b.String()
}

// menuNames are the names of the sample's own menus, the longest first, so that none is taken for part of another.
func menuNames(files menus.Files) []string {
	var names []string
	for path, content := range files {
		if !strings.HasPrefix(path, "menus/") || strings.Contains(path, "-") {
			continue
		}
		for line := range strings.SplitSeq(string(content), "\n") {
			if name, ok := strings.CutSuffix(line, ":"); ok && name != "" && name[0] >= 'a' && name[0] <= 'z' {
				names = append(names, name)
			}
		}
	}
	return names
}

// copied renames every menu of a file and every way that leads to one; what begins it by text stays with the
// original.
func copied(content string, names []string, copy int) string {
	known := map[string]bool{}
	for _, n := range names {
		known[n] = true
	}
	var b strings.Builder
	for line := range strings.SplitSeq(content, "\n") {
		if word := strings.TrimSpace(line); strings.HasPrefix(word, "keywords:") || strings.HasPrefix(word, "begun-by:") {
			continue
		}
		b.WriteString(renamed(line, known, copy) + "\n")
	}
	return b.String()
}

// renamed renames the menus in one line: its name, and what stands behind a word that leads on.
func renamed(line string, known map[string]bool, copy int) string {
	if name, ok := strings.CutSuffix(line, ":"); ok && known[name] {
		return fmt.Sprintf("%s-%d:", name, copy)
	}
	for name := range known {
		for _, lead := range []string{"go: ", "otherwise: ", "yes: ", "no: ", "busy: ", "no-answer: ", "failed: ", "back: "} {
			line = endsRenamed(line, lead+name, copy)
		}
		switch key, _, _ := strings.Cut(strings.TrimSpace(line), ":"); key {
		case "when", "- when", "holiday", "closed", "department", "center", "early release":
			line = endsRenamed(line, ": "+name, copy)
		}
	}
	return line
}

// endsRenamed puts a copy's number behind words where they end.
func endsRenamed(line, words string, copy int) string {
	for _, end := range []string{"}", ","} {
		line = strings.ReplaceAll(line, words+end, fmt.Sprintf("%s-%d%s", words, copy, end))
	}
	if strings.HasSuffix(line, words) {
		line = fmt.Sprintf("%s-%d", line, copy)
	}
	return line
}

// leading are menus that lead to each copy's beginning.
func leading(copies int) string {
	var b strings.Builder
	for i := 1; i <= max(copies-1, 1); i++ {
		target := fmt.Sprintf("welcome-%d", i)
		if copies == 1 {
			target = "welcome"
		}
		fmt.Fprintf(&b, "copies-%d:\n  choose:\n    1: {for: part %d, go: %s}\n", i, i, target)
		if i < copies-1 {
			fmt.Fprintf(&b, "    2: {for: more parts, go: copies-%d}\n", i+1)
		} else {
			b.WriteString("    2: {for: the first part, go: welcome}\n")
		}
	}
	return b.String()
}

func stepsOf(v *menus.Version) int {
	n := 0
	for _, p := range v.Parts() {
		if p.Kind == menus.StepPart {
			n++
		}
	}
	return n
}
