package phonetree_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"campusline/menus"
	"campusline/phonetree"
)

// Whatever the loader's own districts hold can be shown in every form.
func TestEveryDistrictCanBeShown(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"town", "good"} {
		v := must(t)(menus.Load(os.DirFS(filepath.Join("../menus/testdata", name))))
		for _, o := range outlines(v) {
			for form, show := range map[string]func(io.Writer, *menus.Version, menus.Outline) error{
				"text": phonetree.Text, "svg": phonetree.Picture, "md": phonetree.Markdown, "html": phonetree.Document,
			} {
				var b bytes.Buffer
				if err := show(&b, v, o); err != nil || b.Len() == 0 {
					t.Errorf("%s of %s as %s: %v", o.Line.Name, name, form, err)
				}
				if form == "svg" {
					texts(t, b.Bytes())
				}
			}
		}
	}
}
