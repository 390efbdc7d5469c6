package conversation

import (
	"testing"
	"time"

	"campusline/store"
)

func TestARecordingThatIsNotInMemoryIsLeftOut(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, time.September, 8, 15, 0, 0, 0, time.UTC)
	var n notices
	all := []store.Notice{{
		ID: "n1", Begins: now, Ends: now.Add(time.Hour), Words: map[string]string{"en": "Closed.", "ur": "بند۔"},
		Sounds: map[string]store.NoticeSound{"ur": {Path: "/audio/1/notice.mp3"}, "es": {Path: "/audio/2/notice.mp3"}},
	}}
	n.set(all, map[string][]byte{"/audio/2/notice.mp3": []byte("sound")})
	standing := n.standing("+15125550100", now)
	if len(standing) != 1 || len(standing[0].Sounds) != 1 || standing[0].Sounds["es"] != "/audio/2/notice.mp3" {
		t.Errorf("there stands %+v", standing)
	}
}
