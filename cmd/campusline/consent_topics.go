package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"campusline/outbound"
	"campusline/store"
)

// knownTopic refuses a topic that the district does not have. Calls are one that every district has.
func (c *consentEntry) knownTopic(ctx context.Context, s *store.Store) error {
	if c.Topic == "" || c.Topic == outbound.RecordedCalls {
		return nil
	}
	version, err := c.version(ctx, s)
	if err != nil {
		return err
	}
	var names []string
	for _, topic := range version.Topics() {
		if topic.Name == c.Topic {
			return nil
		}
		names = append(names, topic.Name)
	}
	if len(names) == 0 {
		return usageError{errors.New("the district has no topics; `topics:` in district.yaml names them")}
	}
	return usageError{fmt.Errorf("%q is no topic of the district; it has %s", c.Topic, strings.Join(names, ", "))}
}
