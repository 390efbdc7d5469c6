package staff_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
)

// Whatever a coordinator writes in whatever order, only what they were shown the question of is cancelled, by a word that says so,
// within the time.
func TestNothingIsCancelledThatWasNotShownFirst(t *testing.T) {
	t.Parallel()
	d, soup, garden := severalOnTheDay(t)
	titles := map[string]string{d.code: "Reading buddies", soup: "Soup kitchen", garden: "Garden day"}
	codes := []string{d.code, soup, garden}
	said := []string{
		"cancel CODE rain", "cansel CODE", "please cancel CODE because of the rain", "cancel CODE OTHER storm", "cancel today", "cancel garden mud",
		"cancel", "cancelar CODE", "hủy CODE", "CODE", "roster CODE", "headcount", "here CODE 0181", "heer CODE 0181", "confirm",
		"confirm CODE", "CONFIRM CODE OTHER", "confrim", "yes", "sí", "yes CODE", "ok", "do it", "no", "no CODE", "keep", "keep CODE", "wait",
		"never mind", "cancel it", "hmm", "volunteer", "menu", "hello", "thanks", "when is lunch today", "CODE is off", "",
	}
	random := rand.New(rand.NewPCG(1, 2))
	shown := map[string]time.Time{}
	cancelled := map[string]bool{}
	var told []string
	times, answered := 0, ""
	for range 250 {
		words := strings.NewReplacer("CODE", codes[random.IntN(3)], "OTHER", codes[random.IntN(3)]).Replace(said[random.IntN(len(said))])
		if words == "cancel" {
			words = "cancel the whole thing" // alone it ends all texts
		}
		d.passes(time.Duration(random.IntN(200)) * time.Second)
		last := answered
		reply := d.told(words)
		answered = reply
		told = append(told, words+" → "+reply)
		for _, code := range codes {
			now := gatewaytest.Count(t, d.SQL(t), `SELECT count(*) FROM opportunities WHERE cancelled_at IS NOT NULL AND code = $1`, code) > 0
			agrees := strings.Contains(strings.ToLower(words), "confirm") || strings.Contains(words, "yes") || words == "ok" || words == "do it" || words == "sí"
			agrees = agrees || words == code && strings.HasPrefix(last, "Which one? Text CONFIRM ")
			if now && !cancelled[code] && (!agrees || shown[code].IsZero() || d.now.Load().Sub(shown[code]) > 15*time.Minute) {
				t.Fatalf("%s is cancelled by %q:\n%s", titles[code], words, strings.Join(told[max(0, len(told)-8):], "\n"))
			}
			if cancelled[code] = now; now {
				d.changes(`UPDATE opportunities SET cancelled_at = NULL`)
				cancelled[code], shown[code] = false, time.Time{}
				times++
			}
			if strings.Contains(reply, "CONFIRM "+code) || strings.Contains(reply, "CONFIRMAR "+code) || strings.Contains(reply, "XÁC NHẬN "+code) {
				shown[code] = *d.now.Load()
			}
			if strings.Contains(reply, "Not cancelled: "+titles[code]) {
				shown[code] = time.Time{}
			}
		}
	}
	if times < 5 {
		t.Errorf("only %d are cancelled, which shows nothing", times)
	}
}
