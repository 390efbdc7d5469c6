package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"campusline/notices"
)

// words are those that are given one by one, or those of a file. First is the district's first language.
func (c *noticePutCommand) words(first string) (map[string]string, error) {
	given := append(append([]string{}, c.Words...), c.More...)
	switch {
	case len(given) == 0:
		return nil, errors.New("say what callers are to hear, like --words en=\"Schools are closed today.\"")
	case len(given) > 1 || strings.Contains(given[0], "="):
		return notices.Words(given)
	}
	content, err := os.ReadFile(given[0])
	switch {
	case err == nil:
		return notices.Read(filepath.Base(given[0]), content)
	case errors.Is(err, fs.ErrNotExist) && filepath.Ext(given[0]) != "" && !strings.Contains(given[0], " "):
		return nil, fmt.Errorf("there is no file %s", given[0])
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("%s cannot be read: you may not open it", given[0])
	}
	return nil, fmt.Errorf("%q is no file. For words, say in which language they are: --words %s=%[1]q", given[0], first)
}
