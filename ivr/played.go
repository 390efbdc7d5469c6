package ivr

import (
	"bytes"
	"net/http"
	"time"

	"campusline/audio"
)

// played serves a recording to the carrier, which asks for it without a signature and keeps it by its address (carrier:
// what is played carries none of the parameters of a call). The address holds the sum of the content, so what is kept
// never has to be asked for again.
func (c *Calls) played(w http.ResponseWriter, r *http.Request) {
	content, err := c.host.Played(r.Context(), r.URL.Path)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	header := w.Header()
	header.Set("Content-Type", audio.TypeAt(r.URL.Path))
	header.Set("Cache-Control", "public, max-age=31536000, immutable")
	header.Set("ETag", `"`+audio.SumAt(r.URL.Path)+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(content))
}
