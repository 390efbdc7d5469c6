package audio

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/hajimehoshi/go-mp3"
)

// readMP3 reads the frames of an mp3 file (ISO 11172-3 and 13818-3, layer III) without decoding them.
func readMP3(content []byte) (*Sound, error) {
	s := &Sound{Type: typeMP3}
	rest := s.takeTag(content)
	samples, damaged := 0, 0
	for len(rest) >= 4 {
		f, ok := frameAt(rest)
		if !ok || f.size > len(rest) {
			rest = rest[1:]
			damaged++
			continue
		}
		if s.Rate == 0 {
			s.Rate, s.Channels = f.rate, f.channels
		}
		samples += f.samples
		rest = rest[f.size:]
	}
	if samples == 0 || damaged > len(content)/2 {
		return nil, fmt.Errorf("%w: no sound is found in it", ErrNotPlayed)
	}
	s.Seconds = float64(samples) / float64(s.Rate)
	s.play = func(hear func([]int16)) error { return decodeMP3(content, s, hear) }
	return s, nil
}

// ErrNotDecoded says that this program cannot listen to a sound that the carrier plays.
var ErrNotDecoded = errors.New("mp3 files of 8, 11 and 12 kHz cannot be listened to")

// slowestDecoded is the lowest rate of an mp3 file that is decoded, in samples a second (MPEG 2.5 goes below it).
const slowestDecoded = 16000

// decodeMP3 decodes an mp3 file, a piece at a time. The decoder makes two channels of one, and panics at some damaged
// files.
func decodeMP3(content []byte, s *Sound, hear func([]int16)) (err error) {
	if s.Rate < slowestDecoded {
		return ErrNotDecoded
	}
	defer func() {
		if damage := recover(); damage != nil {
			err = fmt.Errorf("decoding an mp3: %v", damage)
		}
	}()
	decoder, err := mp3.NewDecoder(struct{ io.Reader }{bytes.NewReader(content)}) // one that cannot seek is read once
	if err != nil {
		return fmt.Errorf("decoding an mp3: %w", err)
	}
	const step = 4 // two channels of 16 bits, which are the same where there is one
	decoded := make([]byte, step*pieceSize)
	samples := make([]int16, 0, 2*pieceSize)
	for err == nil {
		var n int
		n, err = io.ReadFull(decoder, decoded)
		samples = samples[:0]
		for i := 0; i+step <= n; i += step {
			for c := range s.Channels {
				samples = append(samples, int16(binary.LittleEndian.Uint16(decoded[i+2*c:]))) //nolint:gosec // the same bits, with their sign
			}
		}
		hear(samples)
	}
	if !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("decoding an mp3: %w", err)
	}
	return nil
}

// frame is one frame of an mp3 file.
type frame struct{ size, samples, rate, channels int }

func startsFrame(content []byte) bool {
	f, ok := frameAt(content)
	return ok && f.size <= len(content)
}

// frameAt reads the header of a frame.
func frameAt(b []byte) (frame, bool) {
	if len(b) < 4 || b[0] != 0xFF || b[1]&0xE6 != 0xE2 { // eleven bits that are set, and layer III
		return frame{}, false
	}
	version, bitrate, rate := int(b[1]>>3&3), int(b[2]>>4), int(b[2]>>2&3)
	if version == 1 || bitrate == 0 || bitrate == 15 || rate == 3 {
		return frame{}, false
	}
	rates, kilobits, samples := [3]int{44100, 48000, 32000}, bitratesOf1(), 1152
	divide := 1
	if version != 3 {
		kilobits, samples, divide = bitratesOf2(), 576, 2
	}
	if version == 0 {
		divide = 4
	}
	f := frame{samples: samples, rate: rates[rate] / divide, channels: 2}
	if b[3]>>6 == 3 {
		f.channels = 1
	}
	f.size = samples/8*kilobits[bitrate]*1000/f.rate + int(b[2]>>1&1)
	return f, true
}

// bitratesOf1 and bitratesOf2 are the rates in kilobits a second of MPEG 1 and of 2 and 2.5, by their number.
func bitratesOf1() [15]int {
	return [15]int{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320}
}

func bitratesOf2() [15]int {
	return [15]int{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
}
