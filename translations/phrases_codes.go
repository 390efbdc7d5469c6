package translations

// Lists of words, separated by commas, that are written beside the code of an opportunity, or tell how many people come.
const (
	// WordsPolite say nothing of what somebody wants: whoever drops a place politely means it as much.
	WordsPolite Phrase = "please, pls, plz, kindly, thanks, thank you, hi, hello, sorry"
	// WordsLeaving say in a sentence with the code of an opportunity that somebody may want to give up a place in it, so that
	// they are asked.
	WordsLeaving Phrase = "cancel, remove, take me off, can't come, cannot come, can't make it, cannot make it, not coming, won't come, will not come, won't make it, unable to come, not able to come, can't go"
	// WordsChange with the code of an opportunity, change how many people come.
	WordsChange Phrase = "change, edit, update, modify"
	// WordsJoin with the code of an opportunity, join it. The code alone does as well.
	WordsJoin Phrase = "join, sign up, sign me up, sign us up, signup, register, attend, take part, code, the code, come"
	// WordsPeople may stand beside the number of people who come.
	WordsPeople Phrase = "people, persons, person, of us, we are, we're, we will be, there will be, there are, for, spots, seats, places, total, in total, just, only"
	// WordsAlone say that one person comes.
	WordsAlone Phrase = "just me, only me, me, me only, myself, just myself, alone, i am alone, just one"
	// WordsPair say that two people come.
	WordsPair Phrase = "me and my son, me and my daughter, me and my child, me and my kid, me and my husband, me and my wife, me and my partner, me and my mom, me and my dad, me and a friend, my son and i, my daughter and i, my child and i, my husband and i, my wife and i, my partner and i, the two of us, two of us, both of us, us two"
)
