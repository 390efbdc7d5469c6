package phone

import (
	"net/http"
	"strings"
)

// serveMessage answers one text that was handed over.
func (c *Carrier) serveMessage(w http.ResponseWriter, r *http.Request) {
	sid, _ := strings.CutSuffix(r.PathValue("file"), ".json")
	c.mu.Lock()
	defer c.mu.Unlock()
	for i := range c.accepted {
		if c.accepted[i].SID == sid {
			writeJSON(w, http.StatusOK, c.accepted[i].resource(c.options.Account))
			return
		}
	}
	refuse(w, http.StatusNotFound, 20404, "The requested resource was not found")
}
