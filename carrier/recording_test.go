package carrier_test

import (
	"net/http"
	"testing"
)

func TestWhatIsDeletedAlreadyIsDeleted(t *testing.T) {
	t.Parallel()
	for status, want := range map[int]bool{
		http.StatusNoContent: true, http.StatusNotFound: true, http.StatusInternalServerError: false, http.StatusUnauthorized: false,
	} {
		asked := make(chan string, 2)
		client := carrierAt(t, func(w http.ResponseWriter, r *http.Request) {
			asked <- r.Method + " " + r.URL.EscapedPath()
			reply(w, status, "")
		})
		if err := client.DeleteRecording(t.Context(), "RE/1"); (err == nil) != want {
			t.Errorf("after status %d: %v", status, err)
		}
		if got, want := <-asked, "DELETE /2010-04-01/Accounts/"+account+"/Recordings/RE%2F1.json"; got != want {
			t.Errorf("asked %s, want %s", got, want)
		}
		if err := client.DeleteTranscription(t.Context(), "TR1"); (err == nil) != want {
			t.Errorf("after status %d: %v", status, err)
		}
		if got, want := <-asked, "DELETE /2010-04-01/Accounts/"+account+"/Transcriptions/TR1.json"; got != want {
			t.Errorf("asked %s, want %s", got, want)
		}
	}
}

func TestARecordingWhoseReportWasLostIsFoundByItsID(t *testing.T) {
	t.Parallel()
	client := clientFor(t, "http://127.0.0.1:1/api")
	if got, want := client.RecordingURL("RE1"), "http://127.0.0.1:1/api/2010-04-01/Accounts/"+account+"/Recordings/RE1"; got != want {
		t.Errorf("it is looked for at %s, want %s", got, want)
	}
}
