package phone

import (
	"bytes"
	"encoding/binary"
	"net/http"
	"strings"
)

// bytesPerSecond is the size of a second of sound in the form the carrier
// advises for recordings: 8 kHz, one channel, µ-law.
const bytesPerSecond = 8000

// keepRecording stores a message and answers its URL.
func (c *Carrier) keepRecording(sid string, seconds int) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.recordings[sid] = seconds
	return strings.TrimSuffix(c.options.API, "/") + "/2010-04-01/Accounts/" + c.options.Account + "/Recordings/" + sid
}

// serveRecording answers a recording as sound. Carrier: without a suffix it is
// wav. There is no encoder for mp3 here, and it is not found.
func (c *Carrier) serveRecording(w http.ResponseWriter, r *http.Request) {
	sid := strings.TrimSuffix(r.PathValue("file"), ".wav")
	c.mu.Lock()
	seconds, kept := c.recordings[sid]
	c.mu.Unlock()
	if !kept {
		refuse(w, http.StatusNotFound, 20404, "The requested resource was not found")
		return
	}
	w.Header().Set("Content-Type", "audio/x-wav")
	_, _ = w.Write(silence(seconds)) // who asked has gone
}

// silence answers so many seconds of silence as a wav file (RIFF, µ-law, 8 kHz,
// one channel).
func silence(seconds int) []byte {
	const (
		headerSize = 44
		muLaw      = 7
		muLawZero  = 0xFF
	)
	size := seconds * bytesPerSecond
	var file bytes.Buffer
	file.WriteString("RIFF")
	write(&file, uint32(headerSize-8+size))
	file.WriteString("WAVEfmt ")
	write(&file, uint32(16))
	write(&file, [2]uint16{muLaw, 1})
	write(&file, [2]uint32{bytesPerSecond, bytesPerSecond})
	write(&file, [2]uint16{1, 8})
	file.WriteString("data")
	write(&file, uint32(size))
	file.Write(bytes.Repeat([]byte{muLawZero}, size))
	return file.Bytes()
}

func write(file *bytes.Buffer, value any) {
	_ = binary.Write(file, binary.LittleEndian, value) // a buffer takes everything
}
