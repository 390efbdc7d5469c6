// Package mail is how staff who read no texts hear of cases and answer them: mails wait in Postgres and go out by SMTP, and
// replies come in by SMTP at an address that names the case and cannot be guessed.
package mail
