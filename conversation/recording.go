package conversation

import (
	"context"

	"campusline/audio"
	"campusline/menus"
)

// Recording gives the recording that is played at a path: of a version in memory, or of one that another replica serves.
// The error is [store.ErrNotFound] if no version has it.
func (v *Versions) Recording(ctx context.Context, path string) ([]byte, error) {
	if content := v.recordingInMemory(path); content != nil {
		return content, nil
	}
	return v.store.Content(ctx, audio.SumAt(path))
}

func (v *Versions) recordingInMemory(path string) []byte {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if content := recordingOf(v.current, path); content != nil {
		return content
	}
	for _, version := range v.kept {
		if content := recordingOf(version, path); content != nil {
			return content
		}
	}
	return nil
}

func recordingOf(version *menus.Version, path string) []byte {
	if version == nil {
		return nil
	}
	for _, tag := range version.Tags() {
		if content := version.Recorded(tag).Played(path); content != nil {
			return content
		}
	}
	return nil
}
