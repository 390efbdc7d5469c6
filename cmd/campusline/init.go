package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"campusline/menus"
)

// initCommand makes a folder for a district of one's own.
type initCommand struct {
	Folder string `arg:"" placeholder:"FOLDER" help:"The folder to make. It must not hold anything yet."`
}

// Run copies the sample district.
func (c *initCommand) Run(t terminal) error {
	if c.Folder == "" {
		return usageError{errors.New("the folder needs a name, such as `campusline init my-district`")}
	}
	entries, err := os.ReadDir(c.Folder)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return usageError{fmt.Errorf("%s cannot be used: %w", c.Folder, err)}
	}
	if len(entries) > 0 {
		return usageError{fmt.Errorf("%s holds files already; name a folder that does not exist yet", c.Folder)}
	}
	files, err := menus.Sample()
	if err != nil {
		return err
	}
	for name, content := range files {
		if err := writeFile(filepath.Join(c.Folder, filepath.FromSlash(name)), content); err != nil {
			return err
		}
	}
	fmt.Fprintf(t.out, `%s is a copy of the sample district, Cedar Prairie ISD.

  Write your own name, numbers and hours into district.yaml, campuses.yaml and calendar.yaml.
  Change what callers hear in the folder menus, and other languages in the folder translations.
  Set your own figures for check, and what it is to let pass, in check.yaml.

  campusline check %[1]s     looks for problems
  campusline serve %[1]s     serves it; every edit you save counts from the next call on
`, c.Folder)
	return nil
}

func writeFile(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("making the folder: %w", err)
	}
	if err := os.WriteFile(name, content, 0o644); err != nil {
		return fmt.Errorf("writing the folder: %w", err)
	}
	return nil
}
