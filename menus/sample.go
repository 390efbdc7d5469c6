package menus

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"campusline/translations"
)

//go:embed sample
var sample embed.FS

// Sample is the folder of the sample district, Cedar Prairie ISD, with its translations: what a fresh binary serves.
func Sample() (Files, error) {
	files := Files{}
	if err := files.take(sample, "sample", ""); err != nil {
		return nil, err
	}
	if err := files.take(translations.Sample(), "sample", translationsFolder); err != nil {
		return nil, err
	}
	return files, nil
}

// take copies every file below a folder, under another folder's name.
func (f Files) take(from fs.FS, folder, under string) error {
	return fs.WalkDir(from, folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(from, name)
		if err != nil {
			return fmt.Errorf("reading the sample's %s: %w", name, err)
		}
		f[path.Join(under, strings.TrimPrefix(name, folder+"/"))] = content
		return nil
	})
}
