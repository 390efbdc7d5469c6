package postgres

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReasonIsOneLineThatTells(t *testing.T) {
	t.Parallel()
	cases := map[string]struct{ output, want string }{
		"a full disk": {
			"creating configuration files ... initdb: error: could not write file \"/d/pg_hba.conf\": No space left on device\ninitdb: removing contents of data directory \"/d\"\n",
			"error: could not write file \"/d/pg_hba.conf\": No space left on device",
		},
		"a cause before the consequence": {
			"2030-01-02 03:04:05.678 UTC [7] LOG:  could not bind Unix address \"/d/.s.PGSQL.5432\": Permission denied\n" +
				"2030-01-02 03:04:05.679 UTC [7] FATAL:  could not create any Unix-domain sockets\n" +
				"2030-01-02 03:04:05.680 UTC [7] LOG:  database system is shut down\n",
			"could not bind Unix address \"/d/.s.PGSQL.5432\": Permission denied; FATAL: could not create any Unix-domain sockets",
		},
		"only the latest of many": {
			"error: a\nerror: b\nerror: c\nerror: d\n",
			"error: b; error: c; error: d",
		},
		"no complaint": {"starting\nKilled\n", "Killed"},
		"nothing":      {"\n", "it ended without a word"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := reason(c.output); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestTheReasonIsFoundAtTheEndOfALongLog(t *testing.T) {
	t.Parallel()
	log := filepath.Join(t.TempDir(), "server.log")
	content := strings.Repeat("LOG:  checkpoint complete\n", 10_000) + "PANIC:  could not write to file: No space left on device\n"
	if err := os.WriteFile(log, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, want := reasonIn(log), "PANIC: could not write to file: No space left on device"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := reasonIn(log + ".missing"); !strings.HasPrefix(got, "it ended, and its log cannot be read: ") {
		t.Errorf("got %s", got)
	}
}
