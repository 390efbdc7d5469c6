package gateway_test

import (
	"path/filepath"
	"strings"
	"testing"

	"campusline/gateway"
)

func TestEverythingWrongWithTheOptionsIsToldAtOnce(t *testing.T) {
	t.Parallel()
	o := gateway.Options{
		Listen: "8080", Database: "mysql://127.0.0.1/line", PublicURL: "line.example.org", CarrierURL: "ftp://carrier.example.org",
		Account: "AC1", District: filepath.Join(t.TempDir(), "nowhere"),
	}
	err := o.Validate()
	if err == nil {
		t.Fatal("nothing is wrong with these options")
	}
	for _, want := range []string{
		`LISTEN should be like :8080 or 127.0.0.1:8080, not "8080"`,
		"DATABASE_URL should be like postgres://user@host/name",
		`PUBLIC_URL should be like https://line.example.org, not "line.example.org"`,
		`TWILIO_BASE_URL should be like https://line.example.org, not "ftp://carrier.example.org"`,
		"TWILIO_ACCOUNT_SID is set and TWILIO_AUTH_TOKEN is not",
		"CAMPUSLINE_DISTRICT should be a folder",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("it does not say %q:\n%v", want, err)
		}
	}
	if n := strings.Count(err.Error(), "\n") + 1; n != 6 {
		t.Errorf("it says %d things, want 6:\n%v", n, err)
	}
	for range 10 {
		if again := o.Validate(); again.Error() != err.Error() {
			t.Fatalf("the same problems come in another order:\n%v\n%v", err, again)
		}
	}
}

func TestEverythingWrongWithMailIsTold(t *testing.T) {
	t.Parallel()
	for want, o := range map[string]gateway.Options{
		"CAMPUSLINE_MAIL_FROM is not":           {MailServer: "smtp://mail.example.org"},
		"CAMPUSLINE_SMTP: the mail server":      {MailServer: "mail.example.org:25", MailFrom: "case@line.example.org"},
		"CAMPUSLINE_MAIL_FROM: \"a+b@line":      {MailFrom: "a+b@line.example.org"},
		"CAMPUSLINE_MAIL_LISTEN should be":      {MailListen: "2525", MailFrom: "case@line.example.org"},
		"CAMPUSLINE_MAIL_CERT should be a file": {MailFrom: "case@line.example.org", MailCertificate: "nowhere.pem"},
	} {
		if err := o.Validate(); err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("it says %v, want %q", err, want)
		}
	}
}

func TestAnAccountWithoutAPublicURLServesACompatibleCarrierOfThisMachine(t *testing.T) {
	t.Parallel()
	o := gateway.Options{Account: "AC1", Keys: []string{"key"}, CarrierURL: "http://127.0.0.1:4010"}
	if err := o.Validate(); err != nil {
		t.Errorf("it says %v", err)
	}
}

func TestASecretNeverStandsInAnError(t *testing.T) {
	t.Parallel()
	o := gateway.Options{
		Database: "mysql://user:opensesame@127.0.0.1/line", Keys: []string{"opensesame"}, Listen: "?", Account: "A",
		MailServer: "imap://user:opensesame@127.0.0.1",
	}
	if err := o.Validate(); err == nil || strings.Contains(err.Error(), "opensesame") {
		t.Errorf("it says %v", err)
	}
}

func TestOptionsThatAreRightAreTaken(t *testing.T) {
	t.Parallel()
	for _, o := range []gateway.Options{
		{},
		{Listen: ":0", Database: "postgres://user@127.0.0.1/line", District: t.TempDir()},
		{Listen: "127.0.0.1:8080", Database: "postgresql://user@127.0.0.1/line"},
		{Database: "host=127.0.0.1 dbname=line", CarrierURL: "http://127.0.0.1:9999"},
		{MailServer: "smtp://user:secret@mail.example.org:587", MailFrom: "District <case@line.example.org>", MailListen: ":2525"},
		{Account: "AC1", Keys: []string{"new", "old"}, PublicURL: "https://line.example.org:8443/campusline"},
	} {
		if err := o.Validate(); err != nil {
			t.Errorf("%+v: %v", o, err)
		}
	}
}
