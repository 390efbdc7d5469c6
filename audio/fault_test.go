package audio_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"campusline/audio"
	"campusline/audio/audiotest"
)

// mp3 is two seconds of a tone at 16 kHz, made by an encoder.
func mp3(t *testing.T) []byte {
	t.Helper()
	content, err := os.ReadFile("testdata/tone.mp3")
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestWhatIsWrongWithARecordingIsToldInPlainWords(t *testing.T) {
	t.Parallel()
	pcm := audiotest.Format{Form: 1, Channels: 1, Rate: 8000, Bits: 16}
	for name, c := range map[string]struct {
		file    string
		content []byte
		want    string // how the text begins, "" for nothing wrong
	}{
		"good":                {".wav", audiotest.Recording("", 1.5, 0.5), ""},
		"a good mp3":          {".mp3", mp3(t), ""},
		"an mp3 called wav":   {".wav", mp3(t), ""},
		"silent":              {".wav", audiotest.Recording("", 1.5, 0), "Nothing is heard in the recording of “Press 1.”"},
		"the noise of a room": {".wav", audiotest.Recording("", 1.5, 0.01), "Nothing is heard in"},
		"soft":                {".wav", audiotest.Recording("", 1.5, 0.05), ""},
		"clipped":             {".wav", audiotest.Recording("", 1.5, 1.5), "The recording of “Press 1.” is too loud and crackles."},
		"as loud as can be":   {".wav", audiotest.Recording("", 1.5, 1), ""},
		"too long":            {".wav", audiotest.Recording("", 3.5, 0.5), "The recording of “Press 1.” takes 3.5 seconds; 3 are the most for its words."},
		"not a sound":         {".wav", []byte("RIFFish"), "The file with the recording of “Press 1.” cannot be played on a call"},
		"another kind":        {".m4a", []byte("\x00\x00\x00\x20ftypM4A "), "The file with the recording of “Press 1.” cannot be played on a call"},
		"24 bits":             {".wav", audiotest.WAV(audiotest.Format{Form: 1, Channels: 1, Rate: 8000, Bits: 24}, make([]byte, 300), "", ""), "The file with the recording of “Press 1.” cannot be played on a call"},
		"a damaged mp3":       {".mp3", []byte("\xff\xf38000000000000001\xb0" + strings.Repeat("0", 160)), "The file with the recording of “Press 1.” is broken"},
		"an mp3 of 8 kHz":     {".mp3", append([]byte("\xff\xe3\x18\xc0"), make([]byte, 140)...), ""},
		"no sound within":     {".wav", audiotest.WAV(pcm, nil, "", ""), "Nothing is heard in"},
		"no description":      {".wav", []byte("RIFF\x04\x00\x00\x00WAVE"), "The file with the recording of “Press 1.” is broken"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := fstest.MapFS{folder + "/" + nameOf("Press 1.") + c.file: {Data: c.content}}
			faults := audio.NewListener("").Faults(audio.Load(pieces("Press 1.", "Not recorded."), audio.Source{Files: files, Folder: folder}))
			switch {
			case c.want == "" && len(faults) == 0:
			case c.want == "" || len(faults) != 1:
				t.Errorf("%d faults: %+v", len(faults), faults)
			case !strings.HasPrefix(faults[0].Text, c.want) || faults[0].Fix == "":
				t.Errorf("it is told %q", faults[0].Text)
			}
		})
	}
}

func TestAFileTellsItsLengthItsWordsAndWhetherAMachineSpoke(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		content []byte
		want    audio.Sound
	}{
		"wav": {
			audiotest.WAV(audiotest.Format{Form: 1, Channels: 2, Rate: 44100, Bits: 16}, make([]byte, 4*44100), "شکریہ", "machine-made draft"),
			audio.Sound{Type: "audio/wav", Seconds: 1, Rate: 44100, Channels: 2, Words: "شکریہ", Draft: true},
		},
		"µ-law": {
			audiotest.WAV(audiotest.Format{Form: 7, Channels: 1, Rate: 8000, Bits: 8}, make([]byte, 4000), "", ""),
			audio.Sound{Type: "audio/wav", Seconds: 0.5, Rate: 8000, Channels: 1},
		},
		"mp3": {mp3(t), audio.Sound{Type: "audio/mpeg", Seconds: 2.088, Rate: 16000, Channels: 1, Words: "شکریہ Tòn", Draft: true}},
	} {
		sound, err := audio.Read(c.content)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := audio.Sound{
			Type: sound.Type, Seconds: sound.Seconds, Rate: sound.Rate, Channels: sound.Channels, Words: sound.Words, Draft: sound.Draft,
		}
		if got.Type != c.want.Type || got.Seconds != c.want.Seconds || got.Rate != c.want.Rate ||
			got.Channels != c.want.Channels || got.Words != c.want.Words || got.Draft != c.want.Draft {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestTheTelephonesOwnFormsAreHeardAsLoudAsTheyAre(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		form          uint16
		silence, full byte
	}{
		"µ-law":  {7, 0xFF, 0x80},
		"A-law":  {6, 0xD5, 0xAA},
		"8 bits": {1, 0x80, 0xFF},
	} {
		for _, x := range []struct {
			sample byte
			silent bool
		}{{c.silence, true}, {c.full, false}} {
			data := make([]byte, 4000)
			for i := range data {
				data[i] = x.sample
			}
			sound, err := audio.Read(audiotest.WAV(audiotest.Format{Form: c.form, Channels: 1, Rate: 8000, Bits: 8}, data, "", ""))
			if err != nil {
				t.Fatal(err)
			}
			loud, err := sound.Listen()
			if err != nil || loud.Silent() != x.silent || !x.silent && loud.Loudest < 0.9 {
				t.Errorf("%s: %#x is %+v, %v", name, x.sample, loud, err)
			}
		}
	}
}

func FuzzAnyFileIsReadOrRefused(f *testing.F) {
	f.Add(audiotest.Recording("words", 0.01, 0.5))
	f.Add([]byte("ID3\x03\x00\x00\x00\x00\x00\x20TIT2\x00\x00\x00\x05\x00\x00\x03word"))
	f.Add([]byte("\xFF\xF3\x40\xC0\x00\x00"))
	f.Fuzz(func(t *testing.T, content []byte) {
		sound, err := audio.Read(content)
		if err != nil {
			return
		}
		if sound.Seconds < 0 || sound.Rate <= 0 {
			t.Errorf("%+v", sound)
		}
		_, _ = sound.Listen()
	})
}
