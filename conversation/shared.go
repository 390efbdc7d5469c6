package conversation

import (
	"context"
	"sync"
	"time"

	"campusline/answers"
	"campusline/cases"
	"campusline/menus"
)

// shared are the answers that were published, as this replica knows them. They are told from memory, so they go on being
// told, and end by themselves, while the database is away.
type shared struct {
	mu  sync.RWMutex
	all []answers.Answer
}

func (s *shared) set(all []answers.Answer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all = all
}

// SharedAnswers gives every answer that was published, those that are over as well. The slice must not be changed.
func (h *Host) SharedAnswers() []answers.Answer {
	h.shared.mu.RLock()
	defer h.shared.mu.RUnlock()
	return h.shared.all
}

// askAnswersEvery is how often the database is asked for answers, for when a notification was lost.
const askAnswersEvery = 5 * time.Second

// FollowAnswers reads the answers there are.
func (h *Host) FollowAnswers(ctx context.Context) error {
	all, err := h.store.Answers(ctx)
	if err == nil {
		h.shared.set(all)
	}
	return err
}

// KeepShared follows the answers until the context ends.
func (h *Host) KeepShared(ctx context.Context) {
	h.store.FollowAnswers(ctx, askAnswersEvery, func(ctx context.Context) { h.asks(ctx, "shared answers", h.FollowAnswers) })
}

// SharedBy tells the answer whose keyword a text is.
func (w *liveWorld) SharedBy(keyword, language string) (menus.SharedAnswer, bool) {
	a := answers.Called(w.host.SharedAnswers(), keyword, w.now)
	if a == nil {
		return menus.SharedAnswer{}, false
	}
	told, has := a.Told(language)
	if has {
		w.told.KeepSharedBy(keyword, language, told)
	}
	return told, has
}

// SharedTo tells the answer to the question that words resemble. What is urgent or sensitive is for a person, and while the
// database is away nothing would be kept of what was asked.
func (w *liveWorld) SharedTo(question, language, campus string) (menus.SharedAnswer, bool) {
	s := &w.seats
	if s.told.Away || s.number == "" {
		return menus.SharedAnswer{}, false
	}
	a := answers.Resembling(w.version, w.host.SharedAnswers(), answers.Asked{
		Words: question, Language: language, Campus: campus, At: w.now,
	})
	if a == nil || w.needsPerson(question, language, campus) {
		return menus.SharedAnswer{}, false
	}
	told, has := a.Told(language)
	if has {
		w.told.KeepSharedTo(question, language, campus, told)
	}
	return told, has
}

// SharedAbout lists the answers about some topics.
func (w *liveWorld) SharedAbout(topics []string, language, campus string) []menus.SharedAnswer {
	all := answers.About(w.host.SharedAnswers(), topics, answers.Asked{Language: language, Campus: campus, At: w.now})
	w.told.KeepSharedAbout(topics, language, campus, all)
	return all
}

// needsPerson says whether words are urgent or sensitive by the rules of teams.yaml.
func (w *liveWorld) needsPerson(words, language, campus string) bool {
	routed := w.host.versions.Rules(w.version).Route(cases.Told{
		Kind: "question", Topic: menus.TopicOfText, Campus: campus, Language: language, Words: words,
	})
	return routed.Urgent || routed.Sensitive
}

// Shared tells an answer by its id. One that ended while it was being told of is told still.
func (w *liveWorld) Shared(id, language string) (menus.SharedAnswer, bool) {
	all := w.host.SharedAnswers()
	for i := range all {
		if all[i].ID != id {
			continue
		}
		told, has := all[i].Told(language)
		if has {
			w.told.KeepShared(language, told)
		}
		return told, has
	}
	return menus.SharedAnswer{}, false
}

var (
	_ menus.Sharing = (*liveWorld)(nil)
	_ menus.Sharing = (*recordedWorld)(nil)
)
