package gateway_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

// lunch is a folder whose lunch is this.
func lunch(t testing.TB, dish string) string {
	t.Helper()
	folder := meadow(t)
	edit(t, folder, "menus/main.yaml", "Lunch today is pizza.", "Lunch today is "+dish+".")
	return folder
}

// kept keeps a folder as a version, without publishing it.
func kept(t testing.TB, s *store.Store, folder string) *menus.Version {
	t.Helper()
	version, problems := menus.Load(os.DirFS(folder))
	if version == nil {
		t.Fatal(problems)
	}
	if err := s.SaveVersion(t.Context(), store.Version{Hash: version.Hash, Files: version.Files}); err != nil {
		t.Fatal(err)
	}
	return version
}

// unreadable keeps a version in a menu language that no program of today knows.
func unreadable(t testing.TB, s *store.Store, hash string) string {
	t.Helper()
	err := s.SaveVersion(t.Context(), store.Version{Hash: hash, Files: map[string][]byte{"district.yaml": []byte("tomorrow: yes\n")}})
	if err != nil {
		t.Fatal(err)
	}
	return hash
}

// publish makes a version that is kept live.
func publish(t testing.TB, s *store.Store, hash string) {
	t.Helper()
	if _, err := s.Publish(t.Context(), store.Publication{Hash: hash, Author: "Ana"}); err != nil {
		t.Fatal(err)
	}
}

// serves waits for a version to be served.
func serves(t testing.TB, hash string, lines ...*gatewaytest.Line) {
	t.Helper()
	for _, line := range lines {
		eventually(t, "what is published is served", func() bool { return line.Gateway.Version().Hash == hash })
	}
}

// refused says whether a gateway's gauge shows that something was refused.
func refused(t testing.TB, line *gatewaytest.Line) bool {
	t.Helper()
	_, metrics := get(t, line.Gateway.URL()+"/metrics")
	return strings.Contains(metrics, "\ncampusline_menus_refused 1\n")
}

// replicas are two gateways without a folder on one database, where nothing is published yet.
func replicas(t *testing.T) (one, two *gatewaytest.Line) {
	t.Helper()
	one = gatewaytest.Start(t, gatewaytest.Options{})
	return one, gatewaytest.Start(t, gatewaytest.Options{Database: one.Database})
}

func TestWhatIsPublishedIsServedByEveryReplicaWithinASecond(t *testing.T) {
	t.Parallel()
	one, two := replicas(t)
	one.Call(parent, district).Hears("Cedar Prairie ISD") // the sample
	soup := kept(t, one.Store, lunch(t, "soup"))

	publish(t, one.Store, soup.Hash)
	began := time.Now()
	serves(t, soup.Hash, one, two)
	if took := time.Since(began); took > time.Second {
		t.Errorf("it took %s", took)
	}
	for _, line := range []*gatewaytest.Line{one, two} {
		line.Call(parent, district).Press("1").Hears("Lunch today is soup.")
		line.Text("+15125550198", district, "lunch").Say("Lunch today is soup.")
	}
}

func TestCallsAndTextsUnderWayFinishOnTheirOwnVersionAndNewOnesDoNot(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	pizza, soup := kept(t, line.Store, lunch(t, "pizza")), kept(t, line.Store, lunch(t, "soup"))
	publish(t, line.Store, pizza.Hash)
	serves(t, pizza.Hash, line)
	underWay := line.Call(parent, district).Hears("how can we help?")
	line.Text(parent, district, "hello").Say("how can we help?")

	publish(t, line.Store, soup.Hash)
	serves(t, soup.Hash, line)
	line.Call(parent, district).Press("1").Hears("Lunch today is soup.")
	underWay.Press("1").Hears("Lunch today is pizza.")
	line.Text(parent, district, "1").Say("Lunch today is pizza.")

	publish(t, line.Store, pizza.Hash) // going back
	serves(t, pizza.Hash, line)
	line.Call(parent, district).Press("1").Hears("Lunch today is pizza.")
}

func TestARestartNeedsNoFiles(t *testing.T) {
	t.Parallel()
	s, database := storetest.OpenWithURL(t)
	soup := kept(t, s, lunch(t, "soup"))
	publish(t, s, soup.Hash)
	without := gatewaytest.Start(t, gatewaytest.Options{Database: database})
	without.Text(parent, district, "lunch").Say("Lunch today is soup.")
	if without.Gateway.ServesSample() {
		t.Error("it says that it serves the sample")
	}
}

func TestAFolderIsServedWhateverIsPublished(t *testing.T) {
	t.Parallel()
	said := &journal{}
	line := gatewaytest.Start(t, gatewaytest.Options{District: lunch(t, "rice"), Gateway: func(o *gateway.Options) { o.Log = said.log() }})
	other := gatewaytest.Start(t, gatewaytest.Options{Database: line.Database})
	soup := kept(t, line.Store, lunch(t, "soup"))
	publish(t, line.Store, soup.Hash)
	serves(t, soup.Hash, other)
	line.Text(parent, district, "lunch").Say("Lunch today is rice.")
	if !strings.Contains(said.String(), "its edits count at once, and what is published is not served") {
		t.Errorf("the log does not say so:\n%s", said)
	}
}

func TestWhatWaitsForApprovalChangesNothingUntilItIsApproved(t *testing.T) {
	t.Parallel()
	one, two := replicas(t)
	soup := kept(t, one.Store, lunch(t, "soup"))
	_, err := one.Store.Publish(t.Context(), store.Publication{Hash: soup.Hash, Author: "Ana", TwoPeople: true})
	if err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second) // longer than either replica waits before it asks what is live
	if !one.Gateway.ServesSample() || !two.Gateway.ServesSample() {
		t.Fatal("it is served before it is approved")
	}
	if _, err := one.Store.Approve(t.Context(), soup.Hash, "Ben"); err != nil {
		t.Fatal(err)
	}
	serves(t, soup.Hash, one, two)
}

func TestALostConnectionOrNotificationLosesNoPublication(t *testing.T) {
	t.Parallel()
	one, two := replicas(t)
	pizza, soup := kept(t, one.Store, lunch(t, "pizza")), kept(t, one.Store, lunch(t, "soup"))
	db := one.SQL(t)
	listening := `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%publications%'`
	eventually(t, "both listen", func() bool { return gatewaytest.Count(t, db, listening) == 2 })
	gatewaytest.Exec(t, db, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%publications%'`)
	publish(t, one.Store, pizza.Hash)
	serves(t, pizza.Hash, one, two)

	eventually(t, "both listen again", func() bool { return gatewaytest.Count(t, db, listening) == 2 })
	gatewaytest.Exec(t, db, `INSERT INTO publications (hash, author, note, at, two_people, approved_by, approved_at)
		VALUES ('`+soup.Hash+`', 'Ana', '', now(), false, '', now())`) // which nobody is told of
	serves(t, soup.Hash, one, two)
}

func TestReplicasAgreeWhenManyPublishAtOnce(t *testing.T) {
	t.Parallel()
	one, two := replicas(t)
	ended := make(chan error)
	dishes := []string{"soup", "rice", "beans", "stew", "pasta", "salad"}
	for _, dish := range dishes {
		hash := kept(t, one.Store, lunch(t, dish)).Hash
		go func() {
			_, err := one.Store.Publish(context.WithoutCancel(t.Context()), store.Publication{Hash: hash, Author: dish})
			ended <- err
		}()
	}
	for range dishes {
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
	live, err := one.Store.Live(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	serves(t, live.Hash, one, two)
	one.Text(parent, district, "lunch").Say("Lunch today is " + live.Author + ".")
}

func TestAVersionThatThisProgramCannotReadKeepsTheOneBefore(t *testing.T) {
	t.Parallel()
	said := &journal{}
	line := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(o *gateway.Options) { o.Log = said.log() }})
	soup := kept(t, line.Store, lunch(t, "soup"))
	publish(t, line.Store, soup.Hash)
	serves(t, soup.Hash, line)

	publish(t, line.Store, unreadable(t, line.Store, "f00d"))
	eventually(t, "it is refused", func() bool { return refused(t, line) })
	line.Text(parent, district, "lunch").Say("Lunch today is soup.")
	if n := strings.Count(said.String(), "what is published is not served"); n != 1 || !strings.Contains(said.String(), "this program cannot read it") {
		t.Errorf("the log says so %d times:\n%s", n, said)
	}
	// One that starts now serves what was live before.
	restarted := gatewaytest.Start(t, gatewaytest.Options{Database: line.Database})
	restarted.Text("+15125550198", district, "lunch").Say("Lunch today is soup.")
	if !refused(t, restarted) {
		t.Error("the gauge of the one that started does not show it")
	}

	publish(t, line.Store, soup.Hash) // the way back, though it never left the line
	eventually(t, "nothing is refused any more", func() bool { return !refused(t, line) && !refused(t, restarted) })
}

func TestWhereNothingThatIsPublishedCanBeReadItDoesNotStart(t *testing.T) {
	t.Parallel()
	s, database := storetest.OpenWithURL(t)
	publish(t, s, unreadable(t, s, "f00d"))
	_, err := gateway.Start(t.Context(), gateway.Options{Database: database, Listen: "127.0.0.1:0"})
	if err == nil || !strings.Contains(err.Error(), "version f00d: this program cannot read it") {
		t.Errorf("it says %v", err)
	}
}
