package phone

import (
	"bytes"
	"encoding/binary"
	"net/http"
	"slices"
	"strconv"
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
	c.recorded = append(c.recorded, sid)
	return strings.TrimSuffix(c.options.API, "/") + "/2010-04-01/Accounts/" + c.options.Account + "/Recordings/" + sid
}

// serveRecording answers a recording as sound. Carrier: without a suffix it is
// wav. There is no encoder for mp3 here, and it is not found.
func (c *Carrier) serveRecording(w http.ResponseWriter, r *http.Request) {
	sid := strings.TrimSuffix(r.PathValue("file"), ".wav")
	trouble := c.nextRecordingTrouble()
	c.mu.Lock()
	seconds, kept := c.recordings[sid]
	c.mu.Unlock()
	if !kept || trouble == NotReady {
		refuse(w, http.StatusNotFound, 20404, "The requested resource was not found")
		return
	}
	if refuseAs(w, trouble) {
		return
	}
	sound := silence(seconds)
	w.Header().Set("Content-Type", "audio/x-wav")
	switch trouble {
	case BreaksOff:
		w.Header().Set("Content-Length", strconv.Itoa(len(sound)))
		sound = sound[:len(sound)/2]
	case CutShort:
		sound = sound[:len(sound)/2]
	case NoSound:
		w.Header().Set("Content-Type", "text/html")
		sound = []byte("<h1>Please sign in</h1>")
	}
	_, _ = w.Write(sound) // who asked has gone
}

// deleteRecording deletes a recording. Carrier: one that is not there any more
// is not found.
func (c *Carrier) deleteRecording(w http.ResponseWriter, r *http.Request) {
	sid := strings.TrimSuffix(r.PathValue("file"), ".json")
	if refuseAs(w, c.nextRecordingTrouble()) {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, kept := c.recordings[sid]; !kept {
		refuse(w, http.StatusNotFound, 20404, "The requested resource was not found")
		return
	}
	delete(c.recordings, sid)
	c.recorded = slices.DeleteFunc(c.recorded, func(other string) bool { return other == sid })
	w.WriteHeader(http.StatusNoContent)
}

// Recordings answers the ids of the recordings that are still at the carrier,
// in the order in which they were left.
func (c *Carrier) Recordings() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.recorded)
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
