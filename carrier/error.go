package carrier

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

// Error is a request the carrier did not carry out, or not so that we know.
type Error struct {
	// Code is the carrier's error code, or 0 if it gave none.
	Code int
	// Status is the HTTP status, or 0 if there was no answer.
	Status int
	// Message is the carrier's or the network's own, phone numbers masked.
	Message string

	unanswered bool // the request left, and no answer that could be read came back
	cause      error
}

func (e *Error) Error() string {
	return fmt.Sprintf("carrier: code %d, status %d, %s: %s", e.Code, e.Status, e.Class(), e.Message)
}

// Unwrap answers the error of the network or of the context, if there was one.
func (e *Error) Unwrap() error { return e.cause }

// Class says what can be done about it.
func (e *Error) Class() Class {
	switch {
	case e.unanswered:
		return Ambiguous
	case e.cause != nil:
		return RetryLater // it never left
	default:
		return ClassOf(e.Code, e.Status)
	}
}

// networkError is for a request to which no answer came. The URL that
// net/http puts before its errors may hold a phone number, and is dropped.
func networkError(err error, sent bool) *Error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return &Error{Message: maskNumbers(err.Error()), cause: err, unanswered: sent}
}

// refusal reads the error the carrier answers with. Something between us and
// it may answer with a page of its own; then the status says all there is.
func refusal(resp *http.Response) *Error {
	var given struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, 64<<10))
	if err != nil || json.Unmarshal(body, &given) != nil || given.Message == "" {
		given.Message = http.StatusText(resp.StatusCode)
	}
	return &Error{Code: given.Code, Status: resp.StatusCode, Message: maskNumbers(given.Message)}
}
