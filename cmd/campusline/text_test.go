package main

import (
	"encoding/json"
	"strings"
	"testing"

	"campusline/store/storetest"
)

func TestTextsAreSentAndTheirRepliesShown(t *testing.T) {
	t.Parallel()
	database, folder := storetest.URL(t), meadow(t)
	campusline(t, "text", "--database", database, "--district", folder, "bus", "17", "yes", "STOP").ends(t, 0).
		says(t, "you:   bus", "line:  Which route?", "you:   17", "Is the bus late?", "you:   yes", "Your case number is",
			"you:   STOP", "(no reply)")
	typing(t, "lunch\nalmuerzo\n", "text", "--from", "512-555-0144", "--database", database, "--district", folder).ends(t, 0).
		says(t, "Lunch today is pizza.", "Hoy hay pizza.")
}

func TestTextsCanBeReadByPrograms(t *testing.T) {
	t.Parallel()
	r := campusline(t, "text", "--json", "--database", storetest.URL(t), "--district", meadow(t), "lunch", "STOP").ends(t, 0)
	var exchanges []textExchange
	if err := json.Unmarshal([]byte(r.out), &exchanges); err != nil {
		t.Fatalf("%v in\n%s", err, r.out)
	}
	if len(exchanges) != 2 || !strings.HasPrefix(exchanges[0].Replies[0], "Lunch today is pizza.\n") || len(exchanges[1].Replies) != 0 {
		t.Errorf("the texts are %+v", exchanges)
	}
}
