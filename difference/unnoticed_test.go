package difference_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"campusline/menus"
)

// Menus may stand in any file and in any order, and be called anything.
func TestNoCallerNoticesWhereMenusStandAndWhatTheyAreCalled(t *testing.T) {
	t.Parallel()
	before := load(t, files(t))
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // a test's own dice
			after := load(t, shuffled(renamed(files(t), random), random))
			if after.Hash == before.Hash {
				t.Fatal("nothing was changed")
			}
			if found := sentences(before, after); len(found) > 0 {
				t.Errorf("callers are said to notice: %q", found)
			}
		})
	}
}

var (
	menuBegins = regexp.MustCompile(`(?m)^[a-z][a-z0-9-]*:`)
	menuNamed  = regexp.MustCompile(`(?m)^([a-z]+-[a-z-]+):`)
)

// renamed gives about half of the menus whose names are no words of English another name, wherever it is written.
func renamed(all menus.Files, random *rand.Rand) menus.Files {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if path.Dir(name) == "menus" {
			for _, found := range menuNamed.FindAllStringSubmatch(string(all[name]), -1) {
				names = append(names, found[1])
			}
		}
	}
	for i, name := range names {
		if random.IntN(2) == 0 {
			continue
		}
		word := regexp.MustCompile(`(^|[^a-z-])` + name + `($|[^a-z-])`)
		for file, content := range all {
			if strings.HasSuffix(file, ".yaml") {
				all[file] = word.ReplaceAll(content, fmt.Appendf(nil, "${1}menu%d${2}", i))
			}
		}
	}
	return all
}

// shuffled deals the menus out to other files.
func shuffled(all menus.Files, random *rand.Rand) menus.Files {
	var written []string
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if path.Dir(name) != "menus" {
			continue
		}
		content := string(all[name])
		delete(all, name)
		begins := menuBegins.FindAllStringIndex(content, -1)
		for i, at := range begins {
			to := len(content)
			if i+1 < len(begins) {
				to = begins[i+1][0]
			}
			written = append(written, strings.TrimRight(content[at[0]:to], "\n")+"\n\n")
		}
	}
	random.Shuffle(len(written), func(i, j int) { written[i], written[j] = written[j], written[i] })
	for _, menu := range written {
		file := fmt.Sprintf("menus/file%d.yaml", random.IntN(4))
		all[file] = append(all[file], menu...)
	}
	return all
}
