package store

import (
	"context"
	"fmt"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
	"campusline/outbound"
)

// inlineActs are the acts that are written by the very statement that writes their step, because most calls come to
// them. A step comes to each of them at most once.
type inlineActs struct {
	language string         // to be remembered, "" for none
	transfer menus.Transfer // to be started, with no number for none
	result   string         // of the transfer that ended, "" for none
}

// appendTo appends the parameters $24 to $27. The result is left to the statement that has a place for it.
func (a *inlineActs) appendTo(args []any) []any {
	return append(args, a.language, a.transfer.Desk, a.transfer.Campus, a.transfer.Number)
}

// sortActs tells the acts that are written with the step from the others, and lets the act that ends the session do so.
func (c *Commit) sortActs() (inline inlineActs, others []menus.Act) {
	for _, act := range c.Acts {
		switch act := act.(type) {
		case menus.Ended:
			c.Session.EndedAt, c.Session.How = &c.Exchange.At, act.How
		case menus.RememberLanguage:
			inline.language = act.Language
		case menus.Transfer:
			inline.transfer = act
		case menus.TransferEnded:
			inline.result = act.Result
		default:
			others = append(others, act)
		}
	}
	return inline, others
}

// rememberLanguage keeps the language $24 with the number of a session that goes on.
const rememberLanguage = `, remembered AS (
		UPDATE contacts SET language = $24 FROM written WHERE contacts.number = written.number AND $24 <> ''
	)`

// writeAct writes one of the other acts of a step; place is its position among them.
func (s *Store) writeAct(ctx context.Context, tx *sqlx.Tx, c *Commit, place int, act menus.Act) error {
	switch act := act.(type) {
	case menus.Feedback:
		return writeFeedback(ctx, tx, c, place, act)
	case menus.JoinCase:
		return s.joinCase(ctx, tx, c, act)
	case menus.Rated:
		return byFamily(ctx, tx, c, act.Case, cases.Rate{Score: act.Score})
	case menus.ShowAnswer:
		return showAnswer(ctx, tx, c, act)
	case menus.AnswerHelped:
		return s.answerHelped(ctx, tx, c, act)
	case menus.TextCaller:
		return s.writeText(ctx, tx, c, act)
	case menus.SignUp:
		return s.signUpAs(ctx, tx, c, act)
	case menus.SurveyAnswer:
		return writeSurveyAnswer(ctx, tx, c, act)
	case menus.SurveyDone:
		return writeSurveyDone(ctx, tx, c, act)
	case menus.RefuseCalls:
		return refuseCalls(ctx, tx, c)
	case menus.Withdraw, menus.CheckIn, menus.CheckOut:
		return s.writeAttending(ctx, tx, c, act)
	case menus.TellCoordinators:
		return s.tellCoordinators(ctx, tx, c, act)
	case menus.Give:
		return writeOffer(ctx, tx, c, act)
	case menus.TakeBack:
		_, err := s.WithdrawGifts(ctx, tx, c.Session.Number, c.Exchange.At)
		return err
	default:
		return fmt.Errorf("no way to write the act %T", act)
	}
}

// writeText keeps an outgoing text, which is sent if the step is kept. A person who withheld their number gets none.
func (s *Store) writeText(ctx context.Context, tx *sqlx.Tx, c *Commit, act menus.TextCaller) error {
	if c.Session.Number == "" {
		return nil
	}
	_, err := s.Enqueue(ctx, tx, Message{
		Session: c.Session.ID, Line: c.Session.Line, Number: c.Session.Number, Language: act.Language, Body: act.Body,
		Purpose: outbound.Asked, At: c.Exchange.At,
	})
	return err
}
