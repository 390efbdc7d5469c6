package phone

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
)

// RESTHandler is the carrier's REST interface, as far as a gateway uses it:
// sending texts and placing calls, telling of one and listing those to a number, fetching and deleting recordings. It wants
// the account and the key as credentials.
func (c *Carrier) RESTHandler() http.Handler {
	base := "/2010-04-01/Accounts/" + c.options.Account
	mux := http.NewServeMux()
	mux.HandleFunc("POST "+base+"/Messages.json", c.creates(c.sendMessage))
	mux.HandleFunc("GET "+base+"/Messages.json", c.listMessages)
	mux.HandleFunc("GET "+base+"/Messages/{file}", c.serveMessage)
	mux.HandleFunc("POST "+base+"/Calls.json", c.creates(c.placeCall))
	mux.HandleFunc("GET "+base+"/Calls.json", c.listCalls)
	mux.HandleFunc("GET "+base+"/Calls/{file}", c.serveCall)
	mux.HandleFunc("GET "+base+"/Recordings/{file}", c.serveRecording)
	mux.HandleFunc("DELETE "+base+"/Recordings/{file}", c.deleteRecording)
	mux.HandleFunc("DELETE "+base+"/Transcriptions/{file}", func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		refuse(w, http.StatusNotFound, 20404, "The requested resource was not found")
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		if user != c.options.Account || password != c.options.Key {
			refuse(w, http.StatusUnauthorized, 20003, "Authenticate")
			return
		}
		mux.ServeHTTP(w, r)
	})
}

// creates serves a POST that makes something of a form: take answers the resource it made, or the code and the reason of its
// refusal. A trouble of the carrier comes first; with some of them it has still taken the request.
func (c *Carrier) creates(take func(form url.Values) (resource map[string]any, code int, reason string)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 64<<10)
		if err := r.ParseForm(); err != nil {
			refuse(w, http.StatusBadRequest, 20001, "The form cannot be read")
			return
		}
		trouble := c.nextTrouble()
		if refuseAs(w, trouble) {
			return
		}
		resource, code, reason := take(r.PostForm)
		if code != 0 {
			refuse(w, http.StatusBadRequest, code, reason)
			return
		}
		switch trouble {
		case Unanswered:
			<-r.Context().Done()
		case Misled:
			refuseAs(w, Down)
		default:
			writeJSON(w, http.StatusCreated, resource)
		}
	}
}

// sendMessage accepts a text, delivers it, and tells of that in the background.
func (c *Carrier) sendMessage(form url.Values) (resource map[string]any, code int, reason string) {
	m := Delivered{SID: newSID("SM"), By: REST, From: form.Get("From"), To: form.Get("To"), Body: form.Get("Body")}
	if code, reason := c.refusal(m); code != 0 {
		return nil, code, reason
	}
	accepted := accepted{Delivered: m, at: c.options.Now().UTC(), status: "queued"}
	c.accept(&accepted, form.Get("StatusCallback"))
	return accepted.resource(c.options.Account), 0, ""
}

// refuseAs answers a request that meets a trouble of the carrier itself, and
// reports whether it did.
func refuseAs(w http.ResponseWriter, trouble Trouble) bool {
	switch trouble {
	case TooMany:
		refuse(w, http.StatusTooManyRequests, 20429, "Too Many Requests")
	case Down:
		refuse(w, http.StatusInternalServerError, 20500, "Internal Server Error")
	default:
		return false
	}
	return true
}

// refusal answers why a text is not taken, or 0. The order is the carrier's.
func (c *Carrier) refusal(m Delivered) (int, string) {
	switch {
	case m.To == "":
		return 21604, "A 'To' phone number is required"
	case m.From == "":
		return 21603, "A 'From' phone number is required"
	case m.Body == "":
		return 21602, "Message body is required"
	case !e164.MatchString(m.To):
		return 21211, "The 'To' number " + m.To + " is not a valid phone number"
	case !e164.MatchString(m.From):
		return 21606, "The 'From' number " + m.From + " cannot send texts"
	case len([]rune(m.Body)) > 1600:
		return 21617, "The message body exceeds the 1600 character limit"
	case c.hasOptedOut(m.From, m.To):
		return 21610, "Attempt to send to unsubscribed recipient"
	}
	return 0, ""
}

// listMessages answers the texts handed over for a number, newest first.
func (c *Carrier) listMessages(w http.ResponseWriter, r *http.Request) {
	to := r.URL.Query().Get("To")
	most, err := strconv.Atoi(r.URL.Query().Get("PageSize"))
	if err != nil || most < 1 || most > 1000 {
		most = 50
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.weather.trouble() == Down {
		refuse(w, http.StatusInternalServerError, 20500, "Internal Server Error")
		return
	}
	resources := []map[string]any{}
	for i := len(c.accepted) - 1; i >= 0 && len(resources) < most; i-- {
		if to == "" || c.accepted[i].To == to {
			resources = append(resources, c.accepted[i].resource(c.options.Account))
		}
	}
	writeJSON(w, http.StatusOK, map[string]any{"messages": resources, "page": 0, "page_size": most})
}

func refuse(w http.ResponseWriter, status, code int, message string) {
	writeJSON(w, status, map[string]any{"code": code, "message": message, "status": status})
}

func writeJSON(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value) // who asked has gone
}
