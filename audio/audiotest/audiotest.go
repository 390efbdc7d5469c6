// Package audiotest makes recordings for tests: files that are played and heard as any other, of a tone instead of words.
package audiotest

import (
	"bytes"
	"encoding/binary"
	"math"
)

// rate is that of a telephone, in samples a second.
const rate = 8000

// Recording is a wav file of a tone of so many seconds, that says which words it stands for. Its loudness is of 1; more
// than 1 is cut off.
func Recording(words string, seconds, loudness float64) []byte {
	samples := make([]int16, int(seconds*rate))
	for i := range samples {
		s := loudness * math.Sin(2*math.Pi*440*float64(i)/rate)
		samples[i] = int16(math.MaxInt16 * max(-1, min(1, s)))
	}
	var data bytes.Buffer
	write(&data, samples)
	return WAV(Format{Form: 1, Channels: 1, Rate: rate, Bits: 16}, data.Bytes(), words, "")
}

// Format is how a wav file holds its samples (RIFF).
type Format struct {
	Form, Channels uint16
	Rate           uint32
	Bits           uint16
}

// WAV is a wav file with its words as its name, and a comment; "" leaves either out.
func WAV(f Format, data []byte, words, comment string) []byte {
	frame := f.Channels * f.Bits / 8
	var format, notes, file bytes.Buffer
	write(&format, f.Form, f.Channels, f.Rate, f.Rate*uint32(frame), frame, f.Bits)
	notes.WriteString("INFO")
	part(&notes, "INAM", []byte(words))
	part(&notes, "ICMT", []byte(comment))
	file.WriteString("WAVE")
	part(&file, "fmt ", format.Bytes())
	part(&file, "LIST", notes.Bytes())
	part(&file, "data", data)
	var all bytes.Buffer
	part(&all, "RIFF", file.Bytes())
	return all.Bytes()
}

func part(to *bytes.Buffer, name string, body []byte) {
	if len(body) == 0 {
		return
	}
	to.WriteString(name)
	write(to, uint32(len(body))) //nolint:gosec // no test makes four gigabytes
	to.Write(body)
	if len(body)%2 == 1 {
		to.WriteByte(0)
	}
}

func write(to *bytes.Buffer, values ...any) {
	for _, v := range values {
		_ = binary.Write(to, binary.LittleEndian, v) // a buffer takes everything
	}
}
