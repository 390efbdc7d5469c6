package translations

import (
	"fmt"
	"io/fs"
	"path"

	"campusline/interchange"
)

// Own returns the product's own texts with their translations into a shipped language, as its file holds them. There is
// none for the language that they are written in.
func Own(tag string) (interchange.Document, error) {
	data, err := fs.ReadFile(files, path.Join("languages", tag+".po"))
	if err != nil {
		return interchange.Document{}, fmt.Errorf("reading the product's own texts: %w", err)
	}
	document, problems := interchange.ReadPO(data)
	if len(problems) > 0 {
		return document, fmt.Errorf("reading the product's own texts in %s: line %d: %s", tag, problems[0].Line, problems[0].Text)
	}
	document.Source = sourceTag
	return document, nil
}
