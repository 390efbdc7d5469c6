package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/store"
	"campusline/store/storetest"
)

// keeping gives a store that keeps versions of these names.
func keeping(t *testing.T, names ...string) *store.Store {
	t.Helper()
	s := storetest.Open(t)
	for _, name := range names {
		if err := s.SaveVersion(t.Context(), store.Version{Hash: name}); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// publish publishes in the name of Ana.
func publish(t *testing.T, s *store.Store, hash string, twoPeople bool) store.Publication {
	t.Helper()
	p, err := s.Publish(t.Context(), store.Publication{Hash: hash, Author: "Ana", Note: "why " + hash, TwoPeople: twoPeople})
	if err != nil {
		t.Fatalf("publishing %s: %v", hash, err)
	}
	return p
}

// isLive wants a version to be what new sessions are served by.
func isLive(t *testing.T, s *store.Store, hash string) {
	t.Helper()
	if live, err := s.Live(t.Context()); err != nil || live.Hash != hash {
		t.Errorf("%q is live (%v), want %s", live.Hash, err, hash)
	}
}

// list gives the publications in short, newest first.
func list(t *testing.T, s *store.Store) []string {
	t.Helper()
	all, err := s.Publications(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var short []string
	for _, p := range all {
		words := p.Hash + " by " + p.Author
		if p.Waits() {
			words += " waits"
		}
		if p.ApprovedBy != "" {
			words += " approved by " + p.ApprovedBy
		}
		short = append(short, words)
	}
	return short
}

func TestWhatIsLiveIsWhatWasPublishedLast(t *testing.T) {
	t.Parallel()
	s := keeping(t, "a", "b")
	if _, err := s.Live(t.Context()); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("before anything is published: %v, want ErrNotFound", err)
	}
	publish(t, s, "a", false)
	second := publish(t, s, "b", false)
	live, err := s.Live(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(second, live); diff != "" {
		t.Errorf("what was answered and what is live differ: %s", diff)
	}
	publish(t, s, "a", false) // going back
	isLive(t, s, "a")
	if _, err := s.Publish(t.Context(), store.Publication{Hash: "a", Author: "Ben"}); !errors.Is(err, store.ErrLive) {
		t.Errorf("publishing what is live: %v, want ErrLive", err)
	}
	if diff := cmp.Diff([]string{"a by Ana", "b by Ana", "a by Ana"}, list(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestOnlyAVersionThatIsKeptCanBePublished(t *testing.T) {
	t.Parallel()
	s := keeping(t)
	if _, err := s.Publish(t.Context(), store.Publication{Hash: "a", Author: "Ana"}); err == nil {
		t.Error("a version that nobody has was published")
	}
}

func TestWhereTwoPeopleAreWantedNothingChangesUntilAnotherOneApproves(t *testing.T) {
	t.Parallel()
	s := keeping(t, "a", "b", "c")
	publish(t, s, "a", false)
	if p := publish(t, s, "b", true); !p.Waits() {
		t.Error("it does not wait")
	}
	isLive(t, s, "a")
	for _, same := range []string{"Ana", " ana "} {
		if _, err := s.Approve(t.Context(), "b", same); !errors.Is(err, store.ErrSamePerson) {
			t.Errorf("approving as %q: %v, want ErrSamePerson", same, err)
		}
	}
	isLive(t, s, "a")
	p, err := s.Approve(t.Context(), "b", "Ben")
	if err != nil || p.Author != "Ana" || p.ApprovedBy != "Ben" || p.Note != "why b" || p.Waits() {
		t.Errorf("approved: %+v (%v)", p, err)
	}
	isLive(t, s, "b")
	for _, hash := range []string{"a", "b", "c"} {
		if _, err := s.Approve(t.Context(), hash, "Ben"); !errors.Is(err, store.ErrNotWaiting) {
			t.Errorf("approving %s, which does not wait: %v, want ErrNotWaiting", hash, err)
		}
	}
	if diff := cmp.Diff([]string{"b by Ana approved by Ben", "a by Ana"}, list(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestOnePersonAloneCannotEndTheRuleOfTwo(t *testing.T) {
	t.Parallel()
	s := keeping(t, "a", "b", "c")
	publish(t, s, "a", true)
	if _, err := s.Approve(t.Context(), "a", "Ben"); err != nil {
		t.Fatal(err)
	}
	if p := publish(t, s, "b", false); !p.Waits() {
		t.Error("menus without the rule went live over menus with it")
	}
	if _, err := s.Approve(t.Context(), "b", "Ben"); err != nil {
		t.Fatal(err)
	}
	if p := publish(t, s, "c", false); p.Waits() {
		t.Error("the rule outlives the menus that made it")
	}
}

func TestAVersionPublishedByTwoPeopleWaitsOnceForEither(t *testing.T) {
	t.Parallel()
	s := keeping(t, "a")
	publish(t, s, "a", true)
	if _, err := s.Publish(t.Context(), store.Publication{Hash: "a", Author: "Ben", TwoPeople: true}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"a by Ben waits"}, list(t, s)); diff != "" {
		t.Error(diff)
	}
	if _, err := s.Approve(t.Context(), "a", "Ana"); err != nil {
		t.Error(err)
	}
}

func TestOfManyWhoPublishAtOnceTheLastIsLive(t *testing.T) {
	t.Parallel()
	const people = 12
	names := make([]string, people)
	for i := range names {
		names[i] = fmt.Sprintf("v%d", i)
	}
	s := keeping(t, names...)
	ids := make([]int64, people)
	var done sync.WaitGroup
	for i, name := range names {
		done.Go(func() {
			p, err := s.Publish(t.Context(), store.Publication{Hash: name, Author: "Ana"})
			if err != nil {
				t.Error(err)
			}
			ids[i] = p.ID
		})
	}
	done.Wait()
	isLive(t, s, names[slices.Index(ids, slices.Max(ids))])
	if n := len(list(t, s)); n != people {
		t.Errorf("%d publications are listed, want %d", n, people)
	}
}

func TestOfManyWhoApproveAtOnceOneDoes(t *testing.T) {
	t.Parallel()
	s := keeping(t, "a")
	publish(t, s, "a", true)
	errs := make([]error, 8)
	var done sync.WaitGroup
	for i := range errs {
		done.Go(func() { _, errs[i] = s.Approve(t.Context(), "a", fmt.Sprint("person ", i)) })
	}
	done.Wait()
	approved := 0
	for _, err := range errs {
		if err == nil {
			approved++
		} else if !errors.Is(err, store.ErrNotWaiting) {
			t.Errorf("%v, want ErrNotWaiting", err)
		}
	}
	if approved != 1 || len(list(t, s)) != 1 {
		t.Errorf("%d approved it, and the list is %q", approved, list(t, s))
	}
}

func TestAVersionIsNamedByAnyBeginningThatIsItsAlone(t *testing.T) {
	t.Parallel()
	s := keeping(t, "abcdef01", "abcdef02", "0%_456")
	for beginning, want := range map[string]string{"abcdef01": "abcdef01", "0%_": "0%_456", "0": "0%_456"} {
		if got, err := s.VersionNamed(t.Context(), beginning); err != nil || got != want {
			t.Errorf("%s names %q (%v), want %s", beginning, got, err, want)
		}
	}
	for beginning, want := range map[string]error{"abcdef": store.ErrAmbiguous, "abcdef03": store.ErrNotFound, "%": store.ErrNotFound} {
		if _, err := s.VersionNamed(t.Context(), beginning); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", beginning, err, want)
		}
	}
}

func TestWhatPeopleWriteCannotStopAPublication(t *testing.T) {
	t.Parallel()
	s := keeping(t, "a")
	if _, err := s.Publish(t.Context(), store.Publication{Hash: "a", Author: "A\x00na", Note: "caf\xe9"}); err != nil {
		t.Fatal(err)
	}
	if live, err := s.Live(t.Context()); err != nil || live.Author != "Ana" || !strings.HasPrefix(live.Note, "caf") {
		t.Errorf("kept as %+v (%v)", live, err)
	}
}
