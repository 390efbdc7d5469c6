package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"campusline/audio/audiotest"
	"campusline/store/storetest"
)

func TestWhatIsToBeReadAloudIsListed(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	audiotest.Record(t, folder, "کون سا اسکول", "Bell")
	campusline(t, "audio", "list", folder).ends(t, 0).says(t,
		"  42 (بیالیس)\n", "  recorded, at most 3 seconds; the product\n",
		"  کون سا اسکول؟\n  missing, at most 3 seconds; menus/main.yaml:16\n", "  Elm Street School\n  recorded, ",
		"2 of them are missing, and 0 files are not used any more.")
	r := campusline(t, "audio", "list", folder, "--lang", "ur", "--missing").ends(t, 0).says(t, "کون سا اسکول؟", "Bell School")
	if strings.Contains(r.out, "Elm") {
		t.Errorf("what is recorded is listed as missing:\n%s", r.out)
	}
	campusline(t, "audio", "list", folder, "--missing", "--format", "csv").ends(t, 0).
		says(t, "file,state,words,readAs,where,mostSeconds,seconds\n", ",missing,Bell School,,campuses.yaml,3,0\n")
}

func TestTheListIsReadByPrograms(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	audiotest.Record(t, folder)
	var rows []recordingRow
	r := campusline(t, "audio", "list", folder, "--format", "json").ends(t, 0)
	if err := json.Unmarshal([]byte(r.out), &rows); err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if row.Words == "Elm Street School" {
			if row.State != "recorded" || row.Seconds != 1.4 || row.Where != "campuses.yaml" ||
				!strings.HasPrefix(row.File, "translations/audio/ur/elm-street-school-") {
				t.Errorf("it is listed as %+v", row)
			}
			return
		}
	}
	t.Error("the school's name is not listed")
}

func TestAnOldRecordingIsListedAsNotUsed(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	audiotest.Record(t, folder)
	audiotest.Put(t, filepath.Join(folder, "translations", "audio", "ur", "old-12345678.mp3"), []byte("?"))
	campusline(t, "audio", "list", folder).ends(t, 0).says(t, "translations/audio/ur/old-12345678.mp3\n  not used any more\n")
}

func TestALanguageThatAVoiceSpeaksHasNothingToRecord(t *testing.T) {
	t.Parallel()
	folder := audiotest.District(t)
	campusline(t, "audio", "list", folder, "--lang", "en").ends(t, 2).complains(t, "a voice speaks English: nothing of it has to be recorded")
	campusline(t, "audio", "list", folder, "--lang", "xx").ends(t, 2).complains(t, "--lang should be one of [en ur], not xx")
	campusline(t, "audio", "list", meadow(t)).ends(t, 2).complains(t, "a voice speaks each of the district's languages")
	campusline(t, "audio", "list", filepath.Join(folder, "none")).ends(t, 2).complains(t, "is not a folder")
}

func TestMenusThatLeaveCallersInSilenceAreNotPublished(t *testing.T) {
	t.Parallel()
	database, folder := storetest.URL(t), audiotest.District(t)
	audiotest.Record(t, folder, "اسکول کے اوقات", "دفتر", "پیغام چھوڑنے")
	campusline(t, "publish", folder, "--database", database, "--author", "A. Writer").ends(t, 1).
		says(t, "Nothing of what is said here is recorded in Urdu.", "Nothing is published.")
	audiotest.Record(t, folder)
	campusline(t, "publish", folder, "--database", database, "--author", "A. Writer").ends(t, 0).says(t, "is live.")
}
