package recordings

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"campusline/carrier"
	"campusline/store"
)

// download gets a recording as it is at the carrier, up to a byte more than is kept.
func (k *Keeper) download(ctx context.Context, task *store.RecordingTask) (content []byte, kind string, err error) {
	address := task.URL
	if address == "" {
		address = k.Carrier.RecordingURL(task.ID)
	}
	body, kind, err := k.Carrier.Recording(ctx, address)
	if carrier.Missing(err) {
		return nil, "", errNotYet
	}
	if err != nil {
		return nil, "", err
	}
	defer func() { _ = body.Close() }() // it was read, or reading it failed
	content, err = io.ReadAll(io.LimitReader(body, MostBytes+1))
	if err != nil {
		return nil, "", fmt.Errorf("it broke off after %d bytes: %w", len(content), err)
	}
	return content, kind, nil
}

// sum is the SHA-256 of a sound, in hexadecimal.
func sum(content []byte) string {
	s := sha256.Sum256(content)
	return hex.EncodeToString(s[:])
}
