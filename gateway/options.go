package gateway

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"os"
	"strings"
	"time"

	"campusline/carrier"
)

// Options are all that a gateway is told. The zero value of each but Database and Keys has a meaning.
type Options struct {
	// Listen is the address to serve on; "" is ":8080", and a port of 0 takes a free one.
	Listen string
	// Database is the URL of a Postgres database.
	Database string
	// PublicURL is where the carrier reaches us, which its signatures are computed over; "" takes each request's own
	// address, which serves for the simulated phone.
	PublicURL string
	// Keys are the accepted signing keys: the carrier's auth token, and while it is being changed the old one too.
	Keys []string
	// Account is the carrier's account id; "" keeps texts and calls waiting in the database instead of sending them, but for
	// SimulatedCarrier.
	Account string
	// CarrierURL is the REST interface of a compatible carrier; "" is the carrier itself.
	CarrierURL string
	// TextsPerSecond is how many segments of texts each line sends a second; 0 is what the district says of its lines.
	TextsPerSecond float64
	// CallsPerSecond is how many calls the district begins a second; 0 is one, which the carrier allows every account.
	CallsPerSecond float64
	// District is a folder of menus, which is served as it stands; "" serves what is published in the database, and until
	// something is, the sample district.
	District string
	// Journal is a folder for what callers did while the database was away; "" keeps it in memory only.
	Journal string
	// Simulated is where messages are fetched without an account: from the simulated phone of this machine. Its zero value
	// leaves them there.
	Simulated carrier.Options
	// SimulatedCarrier is who takes texts and calls where there is no account: a simulated phone network, which reaches nobody
	// real. Its zero value leaves them waiting. It is never given anything of a database that has sent through an account.
	SimulatedCarrier carrier.Options
	// Recordings is the folder in which the sounds of messages are kept; "" keeps them in the database.
	Recordings string
	// Transcripts has the carrier write down messages that are left in English, for which it takes money.
	Transcripts bool
	// MailServer takes mails to staff, such as smtp://user:password@mail.example.org:587; "" keeps them waiting.
	MailServer string
	// MailFrom is where they come from and what they are answered to, such as "Cedar Prairie ISD <case@line.example.org>";
	// "" is no mail at all.
	MailFrom string
	// MailListen is the address on which the replies are received by SMTP; "" receives none.
	MailListen string
	// MailCertificate is a file with a certificate and its key (PEM), by which TLS is offered there; "" offers none.
	MailCertificate string
	// Deadline is the time in which a webhook is answered; 0 is 5 s.
	Deadline time.Duration
	// RetainAfter is how long after the start what is kept no longer is taken out for the first time; 0 is 5 minutes.
	RetainAfter time.Duration
	// Now is the clock; nil is the real one.
	Now func() time.Time
	// Log is told what happens; nil is silent.
	Log *slog.Logger
}

// usualDeadline leaves two thirds of the carrier's patience of 15 s unused.
const usualDeadline = 5 * time.Second

// mostCallsPerSecond is more than any carrier approves for a district.
const mostCallsPerSecond = 100

func (o *Options) settle() {
	if o.Listen == "" {
		o.Listen = ":8080"
	}
	if o.Deadline == 0 {
		o.Deadline = usualDeadline
	}
	if o.RetainAfter == 0 {
		o.RetainAfter = retainFirst
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	o.Log = masked(o.Log)
}

// Validate gives everything that is wrong with the options at once, in the names of the environment they come from.
func (o *Options) Validate() error {
	var wrong []error
	if o.Listen != "" {
		if _, _, err := net.SplitHostPort(o.Listen); err != nil {
			wrong = append(wrong, fmt.Errorf("LISTEN should be like :8080 or 127.0.0.1:8080, not %q", o.Listen))
		}
	}
	for _, address := range []struct{ name, value string }{{"PUBLIC_URL", o.PublicURL}, {"TWILIO_BASE_URL", o.CarrierURL}} {
		if address.value != "" && !isWebAddress(address.value) {
			wrong = append(wrong, fmt.Errorf("%s should be like https://line.example.org, not %q", address.name, address.value))
		}
	}
	if o.CallsPerSecond < 0 || o.CallsPerSecond > mostCallsPerSecond {
		wrong = append(wrong, fmt.Errorf("CAMPUSLINE_CALLS_PER_SECOND should be from 1 to %d, not %g", mostCallsPerSecond, o.CallsPerSecond))
	}
	if o.Account != "" && len(o.Keys) == 0 {
		wrong = append(wrong, errors.New("TWILIO_ACCOUNT_SID is set and TWILIO_AUTH_TOKEN is not"))
	}
	if o.Database != "" && !strings.HasPrefix(o.Database, "postgres://") && !strings.HasPrefix(o.Database, "postgresql://") && !strings.Contains(o.Database, "=") {
		wrong = append(wrong, errors.New("DATABASE_URL should be like postgres://user@host/name"))
	}
	if info, err := os.Stat(o.District); o.District != "" && (err != nil || !info.IsDir()) {
		wrong = append(wrong, fmt.Errorf("CAMPUSLINE_DISTRICT should be a folder, and %s is none: `campusline init %[1]s` makes one", o.District))
	}
	return errors.Join(append(wrong, o.validateMail()...)...)
}

func isWebAddress(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}
