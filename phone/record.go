package phone

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// RecordOption says how a message is left, and when its status is told.
type RecordOption int

// The options. Without any, the message ends in silence, and its status is told
// after the action was requested.
const (
	// ThenHangUp hangs up at the end of the message.
	ThenHangUp RecordOption = iota + 1
	// ThenKey ends the message with the first of its finishing keys.
	ThenKey
	// StatusBefore tells the status before the action is requested.
	StatusBefore
	// StatusLate tells the status when the call has ended.
	StatusLate
	// StatusTwice tells the status twice, as two events.
	StatusTwice
	// StatusNever tells no status.
	StatusNever
	// StatusAbsent finds nothing recorded after all.
	StatusAbsent
)

// recording is a message as it was left.
type recording struct {
	seconds int
	key     string // that ended it, or hangup
	options []RecordOption
}

func (call *Call) reachRecord(verb *element) error {
	call.typed = ""
	call.state.Record = &Record{
		MaxLength:   seconds(verb.attr("maxLength", "3600")),
		FinishOnKey: verb.attr("finishOnKey", "1234567890*#"),
		verb:        verb,
	}
	return nil
}

// Record leaves a message of so many seconds where one is asked for.
func (call *Call) Record(length int, options ...RecordOption) error {
	if call.state.Record == nil {
		if call.state.Ended != nil {
			return ErrOver
		}
		return faultf(0, "the line does not ask for a message").at(call.leg.at)
	}
	awaited, err := call.act(Event{Kind: Records, Seconds: float64(length)})
	if err != nil {
		return err
	}
	left := recording{seconds: length, options: options}
	switch {
	case slices.Contains(options, ThenHangUp):
		left.key = "hangup"
	case slices.Contains(options, ThenKey):
		left.key = firstOf("#", awaited.Record.FinishOnKey)
		if left.key == "" && awaited.Record.FinishOnKey != "" {
			left.key = awaited.Record.FinishOnKey[:1]
		}
	}
	return call.leave(awaited.Record, left)
}

// firstOf answers the first of the keys that ends a recording.
func firstOf(keys, finishing string) string {
	if at := strings.IndexAny(keys, finishing); at >= 0 {
		return keys[at : at+1]
	}
	return ""
}

// leave keeps a message, tells of it and goes on.
func (call *Call) leave(r *Record, left recording) error {
	left.seconds = min(left.seconds, int(r.MaxLength/time.Second))
	if err := call.pass(time.Duration(left.seconds) * time.Second); err != nil {
		return err
	}
	sid := newSID("RE")
	address := call.carrier.keepRecording(sid, left.seconds)
	told := append(call.recordingStatus(r, left, sid, address), call.transcribed(r, left, sid, address)...)

	if slices.Contains(left.options, StatusBefore) {
		if err := call.tell(told); err != nil {
			return err
		}
		told = nil
	}
	if slices.Contains(left.options, StatusLate) {
		call.late = append(call.late, told...)
		told = nil
	}
	return call.leftMessage(r, left, told, url.Values{
		"RecordingUrl": {address}, "RecordingSid": {sid}, "RecordingDuration": {strconv.Itoa(left.seconds)},
	})
}

// leftMessage requests the action. Carrier: it does so also of a caller who
// has hung up.
func (call *Call) leftMessage(r *Record, left recording, told []callback, result url.Values) error {
	if left.key != "" {
		result.Set("Digits", left.key)
	}
	if left.key == "hangup" {
		if err := call.tellAction(r.verb, result); err != nil {
			return err
		}
	} else if err := call.fetch(r.verb.attr("action", ""), r.verb, result); err != nil {
		return err
	}
	if err := call.tell(told); err != nil {
		return err
	}
	if left.key == "hangup" {
		return call.end(Ended{Why: HungUpByUs})
	}
	return call.follow()
}

// recordSilence is silence where a message is asked for.
func (call *Call) recordSilence(r *Record) error {
	if err := call.pass(seconds(r.verb.attr("timeout", "5"))); err != nil {
		return err
	}
	if call.options.keepsEmpty {
		return call.leave(r, recording{})
	}
	sid := newSID("RE")
	if err := call.tell(call.recordingStatus(r, recording{options: []RecordOption{StatusAbsent}}, sid, "")); err != nil {
		return err
	}
	return call.follow()
}

// transcribed answers the callback with what the carrier heard, if a Record has
// asked for that. Carrier: it writes down nothing that is shorter than 2 s.
func (call *Call) transcribed(r *Record, left recording, sid, address string) []callback {
	reference := r.verb.attr("transcribeCallback", "")
	if r.verb.attr("transcribe", "false") != "true" || reference == "" || left.seconds < 2 ||
		slices.Contains(left.options, StatusAbsent) {
		return nil
	}
	return []callback{{method: "POST", url: call.absolute(reference), form: url.Values{
		"AccountSid": {call.carrier.options.Account}, "CallSid": {call.options.sid},
		"RecordingSid": {sid}, "RecordingUrl": {address}, "TranscriptionSid": {newSID("TR")},
		"TranscriptionStatus": {"completed"}, "TranscriptionText": {call.carrier.hearing()},
	}}}
}

// Heard is what the carrier hears in every message that it writes down, unless a test says otherwise.
const Heard = "Please call me back about the bus."

// Hears makes the carrier hear these words in the messages that it writes down from now on.
func (c *Carrier) Hears(words string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.heard = words
}

func (c *Carrier) hearing() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return cmp.Or(c.heard, Heard)
}

// recordingStatus answers the callbacks a Record has asked for: none, one, or
// the same twice.
func (call *Call) recordingStatus(r *Record, left recording, sid, address string) []callback {
	status, duration := "completed", strconv.Itoa(left.seconds)
	if slices.Contains(left.options, StatusAbsent) {
		status, duration = "absent", "0"
	}
	wanted := strings.Fields(r.verb.attr("recordingStatusCallbackEvent", "completed"))
	reference := r.verb.attr("recordingStatusCallback", "")
	if reference == "" || slices.Contains(left.options, StatusNever) || !slices.Contains(wanted, status) {
		return nil
	}
	told := []callback{{
		method: r.verb.attr("recordingStatusCallbackMethod", "POST"), url: call.absolute(reference),
		form: url.Values{
			"AccountSid": {call.carrier.options.Account}, "CallSid": {call.options.sid},
			"RecordingSid": {sid}, "RecordingUrl": {address},
			"RecordingStatus": {status}, "RecordingDuration": {duration},
			"RecordingChannels": {"1"}, "RecordingSource": {"RecordVerb"}, "RecordingTrack": {"inbound"},
			"RecordingStartTime": {call.now().Add(-time.Duration(left.seconds) * time.Second).Format(time.RFC1123Z)},
		},
	}}
	if slices.Contains(left.options, StatusTwice) {
		told = append(told, told[0])
	}
	return told
}
