package recordings_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"campusline/cases"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/recordings"
	"campusline/store"
)

func TestARecordingIsFetchedThenDeletedAtTheCarrier(t *testing.T) {
	t.Parallel()
	d := newDesk(t, nil)
	id := d.message(4)
	d.is(id, store.RecordingReported)
	d.look(time.Minute)
	row := d.is(id, store.RecordingKept)
	if !d.atCarrier(id) || row.Size != 44+4*8000 || row.Case == 0 {
		t.Errorf("at the carrier: %v; %d bytes of case %d", d.atCarrier(id), row.Size, row.Case)
	}
	d.look(0)
	row = d.is(id, store.RecordingSettled)
	if d.atCarrier(id) {
		t.Error("it is still at the carrier")
	}
	sound, err := d.Store.HearRecording(t.Context(), row, "Ms. Reyes", d.now)
	if err != nil {
		t.Fatal(err)
	}
	if sum := sha256.Sum256(sound.Content); hex.EncodeToString(sum[:]) != row.Sum || sound.Type != "audio/x-wav" {
		t.Errorf("what is heard is not what was kept: %s", sound.Type)
	}
	if again := d.is(id, store.RecordingSettled); again.Listened != 1 {
		t.Errorf("%d have listened, want 1", again.Listened)
	}
	if last := d.lastOf(row.Case); last.Kind != cases.Read || last.By != "Ms. Reyes" || !slices.Equal(last.Recordings, []string{id}) {
		t.Errorf("the case's history ends with %+v", last)
	}
	d.look(24 * time.Hour)
	if want := []string{"kept", "deleted"}; !slices.Equal(d.came, want) {
		t.Errorf("there came %v, want %v", d.came, want)
	}
}

func TestAReportCanComeLateTwiceOrNever(t *testing.T) {
	t.Parallel()
	for name, how := range map[string]phone.RecordOption{
		"before the action": phone.StatusBefore, "late": phone.StatusLate, "twice": phone.StatusTwice, "never": phone.StatusNever,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t, nil)
			id := d.message(4, how)
			d.look(time.Minute)
			d.look(0)
			d.is(id, store.RecordingSettled)
		})
	}
}

func TestNothingIsFetchedWhereNothingWasRecorded(t *testing.T) {
	t.Parallel()
	d := newDesk(t, nil)
	id := d.message(4, phone.StatusAbsent)
	d.look(time.Hour)
	d.is(id, store.RecordingAbsent)
	if len(d.came) > 0 {
		t.Errorf("there came %v", d.came)
	}
}

func TestWhatGoesWrongIsTriedAgainUntilTheSoundIsWhole(t *testing.T) {
	t.Parallel()
	d := newDesk(t, nil)
	id := d.message(20)
	for _, trouble := range []phone.Trouble{phone.NotReady, phone.Down, phone.TooMany, phone.BreaksOff, phone.CutShort, phone.NoSound} {
		d.DisturbRecordings(trouble)
		d.look(6 * time.Hour)
		if d.is(id, store.RecordingReported).Reason == "" || !d.atCarrier(id) {
			t.Fatalf("trouble %d left no reason, or the recording was deleted", trouble)
		}
	}
	d.look(6 * time.Hour)
	d.is(id, store.RecordingKept)
	d.DisturbRecordings(phone.Down)
	d.look(0)
	d.is(id, store.RecordingKept)
	d.look(time.Minute)
	d.is(id, store.RecordingSettled)
	if !strings.Contains(d.said.String(), "looked for again") {
		t.Error("after many tries nobody is warned")
	}
}

func TestWaitingGrowsLonger(t *testing.T) {
	t.Parallel()
	d := newDesk(t, nil)
	d.message(20)
	d.DisturbRecordings(slices.Repeat([]phone.Trouble{phone.NotReady}, 20)...)
	d.look(time.Minute)
	for range 3600 {
		d.look(time.Second)
	}
	if n := len(d.came); n < 5 || n > 8 {
		t.Errorf("in an hour the carrier was asked %d times", n)
	}
}

func TestWhatIsKilledBetweenTwoStepsIsDoneByTheNext(t *testing.T) {
	t.Parallel()
	d := newDesk(t, nil)
	id := d.message(4)
	// Killed with the task in hand.
	taken, err := d.Store.TakeRecordings(t.Context(), d.now.Add(time.Minute), 5*time.Minute, 9)
	if err != nil || len(taken) != 1 {
		t.Fatalf("took %d, %v", len(taken), err)
	}
	d.look(time.Minute)
	d.is(id, store.RecordingReported) // the other may still be at it
	d.look(6 * time.Minute)
	d.is(id, store.RecordingKept)
	// Killed after the carrier deleted it, before that was noted.
	if err := d.keeper.Carrier.DeleteRecording(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	d.look(0)
	d.is(id, store.RecordingSettled)
}

func TestAWeekOfTroubleIsGivenUpLoudly(t *testing.T) {
	t.Parallel()
	d := newDesk(t, nil)
	lost := d.message(4)
	left := d.message(5)
	d.look(time.Minute)
	d.is(left, store.RecordingKept)
	gatewaytest.Exec(t, d.SQL(t), `UPDATE recordings SET stage = 'reported' WHERE id = '`+lost+`'`)
	d.DisturbRecordings(phone.Down, phone.Down)
	d.look(8 * 24 * time.Hour)
	d.is(lost, store.RecordingLost)
	d.is(left, store.RecordingLeft)
	if n := strings.Count(d.said.String(), "level=ERROR"); n != 2 {
		t.Errorf("%d errors were logged, want 2:\n%s", n, d.said)
	}
}

func TestAFolderHoldsTheSoundsInsteadOfTheDatabase(t *testing.T) {
	t.Parallel()
	folder := recordings.Folder(t.TempDir())
	d := newDesk(t, func(k *recordings.Keeper) { k.Folder = folder })
	id := d.message(4)
	d.look(time.Minute)
	sound, err := d.Store.HearRecording(t.Context(), d.is(id, store.RecordingKept), "Ms. Reyes", d.now)
	if err != nil || sound.Content != nil {
		t.Fatalf("%d bytes are in the database, %v", len(sound.Content), err)
	}
	content, err := folder.Read(sound.File)
	if err != nil || len(content) != 44+4*8000 {
		t.Errorf("%d bytes are in the folder, %v", len(content), err)
	}
	if files, err := os.ReadDir(string(folder)); err != nil || len(files) != 1 {
		t.Errorf("%d files are in the folder, %v", len(files), err)
	}
	gatewaytest.Exec(t, d.SQL(t), `UPDATE recordings SET stage = 'unwanted'`)
	d.keeper.Folder = "" // a gateway that was not told which
	d.look(time.Minute)
	if row := d.is(id, store.RecordingUnwanted); !strings.Contains(row.Reason, "CAMPUSLINE_RECORDINGS") {
		t.Errorf("it is not deleted because %q", row.Reason)
	}
	d.keeper.Folder = folder
	d.look(time.Minute)
	if files, err := os.ReadDir(string(folder)); err != nil || len(files) != 0 || d.atCarrier(id) {
		t.Errorf("of one that nobody wants, %d files are left, at the carrier: %v", len(files), d.atCarrier(id))
	}
	if _, err := d.Store.Recording(t.Context(), id); err == nil {
		t.Error("its row is left")
	}
}

// A process that is killed between writing a file and noting it leaves a file that nothing names.
func TestAFileThatNothingNamesGoesWithItsRecording(t *testing.T) {
	t.Parallel()
	folder := recordings.Folder(t.TempDir())
	d := newDesk(t, func(k *recordings.Keeper) { k.Folder = folder })
	id, other := d.message(4), d.message(5)
	d.look(time.Minute)
	d.is(id, store.RecordingKept)
	gatewaytest.Exec(t, d.SQL(t), `UPDATE recordings SET stage = 'unwanted', file = '' WHERE id = '`+id+`'`)
	d.look(time.Minute)
	if files, err := os.ReadDir(string(folder)); err != nil || len(files) != 1 || d.is(other, store.RecordingSettled).ID != other {
		t.Errorf("%d files are left, %v", len(files), err)
	}
}

func TestTheGatewayFetchesByItselfAndCountsIt(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{
		District: "../sms/testdata/meadow", Gateway: func(o *gateway.Options) { o.Transcripts = true },
	})
	line.Call(parent, district, phone.AllAnswer(phone.Busy)).Press("0").AsksForMessage().Record(4)
	deadline := time.Now().Add(20 * time.Second)
	for len(line.Recordings()) > 0 && time.Now().Before(deadline) {
		time.Sleep(50 * time.Millisecond)
	}
	var row store.RecordingRow
	if err := line.Store.EachRecording(t.Context(), func(r store.RecordingRow) error { row = r; return nil }); err != nil {
		t.Fatal(err)
	}
	if len(line.Recordings()) > 0 || row.Transcript != phone.Heard {
		t.Errorf("%d are at the carrier, which heard %q", len(line.Recordings()), row.Transcript)
	}
	if err := line.Gateway.CatchUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	history, err := line.Store.CaseHistory(t.Context(), row.Case)
	if err != nil || !slices.ContainsFunc(history, func(e cases.Event) bool { return e.Kind == cases.Transcript && e.Words == phone.Heard }) {
		t.Errorf("what the carrier heard is not in the case's history %+v, %v", history, err)
	}
	if metrics := page(t, line.Gateway.URL()+"/metrics"); !strings.Contains(metrics, `campusline_recordings_total{outcome="kept"} 1`) {
		t.Error("the metrics do not count it")
	}
}
