package difference

import (
	"bytes"
	"slices"
	"strings"

	"campusline/cases"
	"campusline/goals"
	"campusline/menus"
	"campusline/prices"
	"campusline/privacy"
	"campusline/proof"
)

// hearTheSame says whether two versions are made of the same files, but for those of which nothing is heard or read by callers.
func hearTheSame(a, b *menus.Version) bool {
	return changesOnlyBeside(a.Files, b.Files) && changesOnlyBeside(b.Files, a.Files)
}

// changesOnlyBeside says whether every file that others have not, or have otherwise, stands beside the menus.
func changesOnlyBeside(files, others map[string][]byte) bool {
	for name, content := range files {
		other, has := others[name]
		if (!has || !bytes.Equal(content, other)) && !standsBeside(name) {
			return false
		}
	}
	return true
}

func standsBeside(name string) bool {
	return strings.HasPrefix(name, "schema/") ||
		slices.Contains([]string{cases.File, privacy.File, proof.SettingsFile, goals.File, prices.File}, name)
}
