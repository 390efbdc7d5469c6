package main

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"campusline/carrier"
)

// connection is one kept-alive connection to the gateway. It writes and reads HTTP by itself, because a full client
// would take as much of the machine as the gateway does.
type connection struct {
	conn   net.Conn
	reader *bufio.Reader
	took   []time.Duration // by each webhook that was answered
	steps  int             // webhooks answered that took a step
}

func connect(address string) (*connection, error) {
	conn, err := net.Dial("tcp", address) //nolint:noctx // the gateway is on this machine, and the run is bounded
	if err != nil {
		return nil, fmt.Errorf("connecting to the gateway: %w", err)
	}
	return &connection{conn: conn, reader: bufio.NewReaderSize(conn, 16<<10)}, nil
}

// post delivers a webhook, signed, and gives the document it is answered with.
func (c *connection) post(path string, f form) (string, error) {
	body := f.encoded()
	signature := f.signature(publicURL + path)
	began := time.Now()
	_, err := fmt.Fprintf(c.conn, "POST %s HTTP/1.1\r\nHost: line.example.org\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*\r\n"+
		"Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nContent-Length: %d\r\n%s: %s\r\n\r\n%s",
		path, len(body), carrier.SignatureHeader, signature, body)
	if err != nil {
		return "", fmt.Errorf("sending a webhook: %w", err)
	}
	response, err := http.ReadResponse(c.reader, nil)
	if err != nil {
		return "", fmt.Errorf("reading the answer to a webhook: %w", err)
	}
	document, err := io.ReadAll(response.Body)
	_ = response.Body.Close() // read to its end
	if err != nil {
		return "", fmt.Errorf("reading the answer to a webhook: %w", err)
	}
	if response.StatusCode != http.StatusOK {
		return "", fmt.Errorf("the gateway answered %s to %s", response.Status, path)
	}
	c.took = append(c.took, time.Since(began))
	return string(document), nil
}

// action is where a document says to go on. An apology has none, so that no failure is counted as an answer.
func action(document string) (string, error) {
	_, after, found := strings.Cut(document, ` action="`)
	path, _, closed := strings.Cut(after, `"`)
	if !found || !closed {
		return "", fmt.Errorf("the gateway answered without a way on: %s", document)
	}
	return html.UnescapeString(path), nil
}
