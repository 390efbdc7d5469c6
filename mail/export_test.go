package mail

import "crypto/x509"

// Trust has certificates of these trusted as well.
func (s *Server) Trust(roots *x509.CertPool) { s.trusts.RootCAs = roots }

// AnswersBy is how long a mail is left alone that was taken to be sent.
const AnswersBy = answersBy
