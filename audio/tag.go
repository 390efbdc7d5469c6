package audio

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// takeTag reads the tag before an mp3 file's sound (ID3v2.3 and 2.4): its words as its title, and whether it is a draft
// as its comment. It gives what stands behind the tag.
func (s *Sound) takeTag(content []byte) []byte {
	const header = 10
	if len(content) < header || string(content[:3]) != "ID3" {
		return content
	}
	version, size := content[3], synchsafe(content[6:])
	end := min(header+size, len(content))
	for tag := content[header:end]; len(tag) > header && tag[0] != 0; {
		length := int(binary.BigEndian.Uint32(tag[4:]))
		if version >= 4 {
			length = synchsafe(tag[4:])
		}
		if length < 0 || length > len(tag)-header {
			break
		}
		s.takeNote(string(tag[:4]), tag[header:header+length])
		tag = tag[header+length:]
	}
	return content[end:]
}

// synchsafe reads a number of four bytes of which seven bits count (ID3v2).
func synchsafe(b []byte) int {
	return int(b[0]&0x7F)<<21 | int(b[1]&0x7F)<<14 | int(b[2]&0x7F)<<7 | int(b[3]&0x7F)
}

func (s *Sound) takeNote(name string, body []byte) {
	if len(body) < 1 {
		return
	}
	switch name {
	case "TIT2":
		s.Words = noteText(body[0], body[1:])
	case "COMM":
		if len(body) > 4 { // a language of three letters, and a short description before the comment
			_, comment, _ := strings.Cut(noteText(body[0], body[4:]), "\x00")
			s.Draft = s.Draft || comment == draftMark
		}
	}
}

// The ways in which a tag writes its text.
const (
	noteUTF16   = 1 // with a mark of its order
	noteUTF16BE = 2
)

func noteText(encoding byte, body []byte) string {
	if encoding != noteUTF16 && encoding != noteUTF16BE {
		return strings.TrimRight(string(body), "\x00")
	}
	var order binary.ByteOrder = binary.BigEndian
	var units []uint16
	for ; len(body) >= 2; body = body[2:] {
		switch {
		case body[0] == 0xFF && body[1] == 0xFE:
			order = binary.LittleEndian
		case body[0] == 0xFE && body[1] == 0xFF:
		default:
			units = append(units, order.Uint16(body))
		}
	}
	return strings.TrimRight(string(utf16.Decode(units)), "\x00")
}
