package conversation

import (
	"context"
	"errors"

	"campusline/store"
)

// played are the paths of what is recorded of a notice, by language. What is not in memory is left out, since whether the
// carrier could fetch it would hang on the database.
func (n *notices) played(notice *store.Notice) map[string]string {
	var paths map[string]string
	for tag, sound := range notice.Sounds {
		if n.sounds[sound.Path] == nil {
			continue
		}
		if paths == nil {
			paths = map[string]string{}
		}
		paths[tag] = sound.Path
	}
	return paths
}

// sound is the recording that is played at a path, nil if it is not in memory.
func (n *notices) sound(path string) []byte {
	n.mu.RLock()
	defer n.mu.RUnlock()
	return n.sounds[path]
}

// soundsOf gives what is recorded of notices, by path: from memory, or else from the database. Where one of them cannot be
// read, the others are given with the error.
func (h *Host) soundsOf(ctx context.Context, all []store.Notice) (sounds map[string][]byte, failed error) {
	sounds = map[string][]byte{}
	for i := range all {
		for _, sound := range all[i].Sounds {
			content := h.notices.sound(sound.Path)
			if content == nil {
				var err error
				content, err = h.store.NoticeSound(ctx, sound.Path)
				failed = errors.Join(failed, err)
			}
			if content != nil {
				sounds[sound.Path] = content
			}
		}
	}
	return sounds, failed
}

// Played gives the recording that is played at a path, of a notice or of a version, whichever replica told it. The error is
// [store.ErrNotFound] if there is none.
func (h *Host) Played(ctx context.Context, path string) ([]byte, error) {
	if content := h.notices.sound(path); content != nil {
		return content, nil
	}
	content, err := h.versions.Recording(ctx, path)
	if errors.Is(err, store.ErrNotFound) {
		return h.store.NoticeSound(ctx, path)
	}
	return content, err
}
