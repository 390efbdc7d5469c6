package audio_test

import (
	"io/fs"
	"path"
	"testing"

	"campusline/audio"
	"campusline/translations"
)

func TestEveryRecordingThatShipsIsHeardAndTellsItsWords(t *testing.T) {
	t.Parallel()
	for name, files := range map[string]fs.FS{"the product's": translations.Recordings(), "the sample's": translations.Sample()} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			heard := 0
			err := fs.WalkDir(files, ".", func(file string, entry fs.DirEntry, err error) error {
				if err != nil || path.Ext(file) != ".mp3" {
					return err
				}
				content, err := fs.ReadFile(files, file)
				if err != nil {
					return err
				}
				heard++
				isGood(t, file, content)
				return nil
			})
			if err != nil || heard == 0 {
				t.Errorf("%d are heard: %v", heard, err)
			}
		})
	}
}

func isGood(t *testing.T, file string, content []byte) {
	t.Helper()
	sound, err := audio.Read(content)
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	loud, err := sound.Listen()
	if err != nil || loud.Silent() || loud.TooLoud() || sound.Words == "" || sound.Channels != 1 {
		t.Errorf("%s: %+v, “%s”, %d channels, %v", file, loud, sound.Words, sound.Channels, err)
	}
}
