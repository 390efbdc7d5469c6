package menus

import "campusline/translations"

// codesByText tries texts that tell of a danger, that are a sentence, the code of an opportunity, the number of a case, or
// by which somebody withdraws.
func (i *inputs) codesByText(l *translations.Language) {
	if !i.isHome() {
		return
	}
	i.add(Written, translations.AnyDanger(l.Tag, translations.DangerSuicide), anySentence, l.Words(translations.WordsThanks)[0])
	i.add(Written, i.version.NamesThatBegin()...)
	i.add(Written, pretendedCodes()...)
	for _, with := range wordsWithCodes() {
		for _, code := range with.codes {
			i.add(Written, l.Words(with.words)[0]+" "+code)
		}
	}
	i.add(Written, AnyCode+" 2", nonsense+" "+AnyCode, l.Words(translations.WordsWithdraw)[0], l.Words(translations.WordsNo)[0])
}

// withCodes are words that are tried with the codes of opportunities, where each leads on in another way.
type withCodes struct {
	words translations.Phrase
	codes []string
}

func wordsWithCodes() []withCodes {
	return []withCodes{
		{translations.WordsWithdraw, []string{signedUpCode, waitingCode, hereCode, laterCode, AnyCode, noCode, nearCode}},
		{translations.WordsLeaving, []string{signedUpCode, offeredCode, hereCode, AnyCode}},
		{translations.WordsChange, []string{signedUpCode, signedUpCode + " 3", hereCode, waitingCode, offeredCode}},
		{translations.WordsJoin, []string{AnyCode + " 3", fullCode + " 3"}},
	}
}
