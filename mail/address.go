package mail

import (
	"fmt"
	"net/mail"
	"strconv"
	"strings"
)

// Address is where our mail comes from, such as "Cedar Prairie ISD <case@line.example.org>". Replies about a case go to the
// same mailbox, with the case and a secret behind a plus: case+100017-TOKEN@line.example.org (RFC 5233).
type Address struct {
	Name          string
	local, domain string
}

// ParseAddress reads such an address.
func ParseAddress(written string) (Address, error) {
	parsed, err := mail.ParseAddress(written)
	if err != nil {
		return Address{}, fmt.Errorf("%q is no address of a mailbox; it should be like case@line.example.org", written)
	}
	local, domain, _ := strings.Cut(parsed.Address, "@")
	if strings.ContainsRune(local, '+') {
		return Address{}, fmt.Errorf("%q has a + in it, which is put there for replies; leave it out", written)
	}
	return Address{Name: parsed.Name, local: local, domain: domain}, nil
}

// String is the address without its name.
func (a Address) String() string { return a.local + "@" + a.domain }

// about is the address for replies about a case. Without a token it is the plain one.
func (a Address) about(number int, token string) string {
	if token == "" {
		return a.String()
	}
	return fmt.Sprintf("%s+%d-%s@%s", a.local, number, token, a.domain)
}

// tokenOf reads the address of a reply. It is false for one that is none of ours.
func (a Address) tokenOf(to string) (number int, token string, ok bool) {
	local, domain, _ := strings.Cut(strings.ToLower(strings.Trim(to, "<> ")), "@")
	about, found := strings.CutPrefix(local, strings.ToLower(a.local)+"+")
	digits, token, parted := strings.Cut(about, "-")
	number, err := strconv.Atoi(digits)
	return number, token, found && parted && err == nil && token != "" && domain == strings.ToLower(a.domain)
}
