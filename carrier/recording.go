package carrier

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"

	api "github.com/twilio/twilio-go/rest/api/v2010"
)

// RecordingURL is where a recording is fetched when the carrier's report of it was lost and only its id is known.
func (c *Client) RecordingURL(id string) string {
	return c.base.JoinPath("2010-04-01", "Accounts", c.account, "Recordings", url.PathEscape(id)).String()
}

// Recording fetches a recording by the URL the carrier gave, with the account's credentials, and answers its content
// with its media type. The caller closes it. Carrier: the URL gives wav; with .mp3 appended, mp3. One that is not ready
// yet, or is gone, is [Missing].
func (c *Client) Recording(ctx context.Context, recordingURL string) (io.ReadCloser, string, error) {
	address, err := c.address(recordingURL)
	if err != nil {
		return nil, "", fmt.Errorf("fetch a recording: %w", err)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address.String(), nil)
	if err != nil {
		return nil, "", fmt.Errorf("fetch a recording: %w", err)
	}
	resp, err := c.do(r)
	if err != nil {
		return nil, "", fmt.Errorf("fetch a recording: %w", err)
	}
	return resp.Body, resp.Header.Get("Content-Type"), nil
}

// DeleteRecording deletes a recording at the carrier. One that is not there any more is deleted.
func (c *Client) DeleteRecording(ctx context.Context, id string) error {
	return deleted("a recording", c.api(ctx).DeleteRecording(url.PathEscape(id), &api.DeleteRecordingParams{}))
}

// DeleteTranscription deletes what the carrier wrote down of a recording, which outlives the recording itself. One that
// is not there any more is deleted.
func (c *Client) DeleteTranscription(ctx context.Context, id string) error {
	return deleted("a transcription", c.api(ctx).DeleteTranscription(url.PathEscape(id), &api.DeleteTranscriptionParams{}))
}

func deleted(what string, err error) error {
	if err == nil || Missing(err) {
		return nil
	}
	return fmt.Errorf("delete %s: %w", what, err)
}

// Missing says that the carrier knows nothing under the address that was asked for.
func Missing(err error) bool {
	var known *Error
	return errors.As(err, &known) && known.Status == http.StatusNotFound
}
