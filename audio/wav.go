package audio

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// The forms in which a wav file holds its samples (RIFF, Microsoft's format tags).
const (
	formPCM        = 1
	formALaw       = 6
	formMuLaw      = 7
	formExtensible = 0xFFFE // the form stands in its last sixteen bytes
)

// wav is a wav file taken apart.
type wav struct {
	form, bits int
	data       []byte
	sound      Sound
}

// readWAV reads a wav file: plain samples of 8 or 16 bits, or µ-law or A-law as telephones have them.
func readWAV(content []byte) (*Sound, error) {
	w := wav{sound: Sound{Type: typeWAV}}
	for rest := content[12:]; len(rest) >= 8; {
		name, size := string(rest[:4]), int(binary.LittleEndian.Uint32(rest[4:]))
		body := rest[8:min(8+size, len(rest))]
		w.take(name, body)
		rest = rest[min(8+size+size%2, len(rest)):]
	}
	s := &w.sound
	frame := s.Channels * w.bits / 8
	switch {
	case frame == 0 || s.Rate == 0:
		return nil, errors.New("it is a wav file without a description of its sound")
	case !w.isPlayed():
		return nil, fmt.Errorf("%w: it is a wav file of another form (%d, %d bits)", ErrNotPlayed, w.form, w.bits)
	}
	s.Seconds = float64(len(w.data)/frame) / float64(s.Rate)
	s.play = w.play
	return s, nil
}

func (w *wav) isPlayed() bool {
	switch w.form {
	case formPCM:
		return w.bits == 8 || w.bits == 16
	case formALaw, formMuLaw:
		return w.bits == 8
	}
	return false
}

// take takes one part of the file.
func (w *wav) take(name string, body []byte) {
	switch {
	case name == "fmt " && len(body) >= 16:
		w.form = int(binary.LittleEndian.Uint16(body))
		w.sound.Channels = int(binary.LittleEndian.Uint16(body[2:]))
		w.sound.Rate = int(binary.LittleEndian.Uint32(body[4:]))
		w.bits = int(binary.LittleEndian.Uint16(body[14:]))
		if w.form == formExtensible && len(body) >= 26 {
			w.form = int(binary.LittleEndian.Uint16(body[24:]))
		}
	case name == "data":
		w.data = body
	case name == "LIST" && len(body) > 4 && string(body[:4]) == "INFO":
		w.takeNotes(body[4:])
	}
}

// takeNotes reads what the file tells of itself: its words as its name, and whether it is a draft as its comment.
func (w *wav) takeNotes(notes []byte) {
	for len(notes) >= 8 {
		name, size := string(notes[:4]), int(binary.LittleEndian.Uint32(notes[4:]))
		text := strings.TrimRight(string(notes[8:min(8+size, len(notes))]), "\x00")
		switch name {
		case "INAM":
			w.sound.Words = text
		case "ICMT":
			w.sound.Draft = text == draftMark
		}
		notes = notes[min(8+size+size%2, len(notes)):]
	}
}

// play gives the samples, a piece at a time.
func (w *wav) play(hear func([]int16)) error {
	size := w.bits / 8
	piece := make([]int16, 0, pieceSize)
	for rest := w.data; len(rest) >= size; {
		piece = piece[:0]
		for ; len(rest) >= size && len(piece) < pieceSize; rest = rest[size:] {
			piece = append(piece, w.sample(rest))
		}
		hear(piece)
	}
	return nil
}

// sample is the first sample of some bytes.
func (w *wav) sample(b []byte) int16 {
	switch {
	case w.bits == 16:
		return int16(binary.LittleEndian.Uint16(b)) //nolint:gosec // the same bits, with their sign
	case w.form == formMuLaw:
		return fromMuLaw(b[0])
	case w.form == formALaw:
		return fromALaw(b[0])
	}
	return (int16(b[0]) - 128) << 8 // samples of 8 bits have no sign
}

// fromMuLaw is a sample of 14 bits out of one of 8 (ITU-T G.711), at the scale of 16.
func fromMuLaw(b byte) int16 {
	b = ^b
	magnitude := (int16(b&0x0F)<<3+0x84)<<(b>>4&7) - 0x84
	if b&0x80 != 0 {
		return -magnitude
	}
	return magnitude
}

// fromALaw is a sample of 13 bits out of one of 8 (ITU-T G.711), at the scale of 16.
func fromALaw(b byte) int16 {
	b ^= 0x55
	magnitude := int16(b&0x0F)<<4 + 8
	if segment := b >> 4 & 7; segment > 0 {
		magnitude = (magnitude + 0x100) << (segment - 1)
	}
	if b&0x80 != 0 {
		return magnitude
	}
	return -magnitude
}
