package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"campusline/menus"
	"campusline/store"
)

// knownTopic refuses a topic that the district does not have.
func (c *consentEntry) knownTopic(ctx context.Context, s *store.Store) error {
	if c.Topic == "" {
		return nil
	}
	files, err := c.files(ctx, s)
	if err != nil {
		return err
	}
	version, problems := menus.Load(files)
	if version == nil {
		return fmt.Errorf("the district's folder has problems, such as: %s", problems[0])
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

// files are the district's: of a folder, else what is published, else the sample.
func (c *consentEntry) files(ctx context.Context, s *store.Store) (fs.FS, error) {
	if c.District != "" {
		if !isFolder(c.District) {
			return nil, usageError{fmt.Errorf("%s is not a folder", c.District)}
		}
		return os.DirFS(c.District), nil
	}
	live, err := s.Live(ctx)
	if errors.Is(err, store.ErrNotFound) {
		return menus.Sample()
	}
	if err != nil {
		return nil, err
	}
	kept, err := s.Version(ctx, live.Hash)
	return menus.Files(kept.Files), err
}
