package menus

import "campusline/outbound"

// word is the name of a part of a file: what an editor may write before a colon. The words of each part stand in one
// table, which the loader suggests from, and of which the schema for editors is made.
type word struct {
	name  string
	means string // what it is, for whoever writes it
	takes form   // what stands behind the colon
}

// namesOf are the names of words, in the order in which messages list them.
func namesOf(words []word) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = w.name
	}
	return all
}

// The words of district.yaml.
func districtWords() []word {
	return []word{
		{"name", "The district's name, as callers hear it.", plainWords},
		{"timezone", "The time zone that all hours are in, such as `America/Chicago`.", plainWords},
		{"languages", "The languages of the line. The menus are written in the first; files in `translations` hold the others.", listOf(languageTag)},
		{"desks", "The places that answer, by the name that menus call them.", namedBy(nameForm, someOf(textForm, partsOf("desk", deskWords)))},
		{"operator", "The desk that answers when a caller asks for a person and has not said which school.", plainWords},
		{"hours", "The name of the hours in calendar.yaml at which the district answers.", plainWords},
		{"texts", "How text conversations are kept.", partsOf("texts", textsWords)},
		{"topics", "What the district texts families about, by the name that reports use, each with what families call it. They can end each with a text such as `STOP EVENTS`.", namedBy(nameForm, plainWords)},
		{"skills", "What families may like to do, by the name that opportunities have it under, each with what families call it. They find what there is by it, as with a text such as `READ`.", namedBy(nameForm, plainWords)},
		{"translations", "What becomes of translations when a text changes.", partsOf("translations", translationsWords)},
		{"crisis", "Who is reached when somebody says or writes that someone is in danger, at any step and in any language.", partsOf("crisis", crisisWords)},
		{"publish", "How menus are made live.", partsOf("publish", publishWords)},
		{"surveys", "How often one number may be asked, by all surveys together.", partsOf("surveys", frequencyWords)},
		{"lines", "The phone numbers of the district, each with the menu that answers it.", namedBy(phoneForm, partsOf("line", lineWords))},
	}
}

func deskWords() []word {
	return []word{
		{"name", "What callers hear the desk called, such as `the front office`.", textForm},
		{"phone", "Its number, such as `512-555-0142` or `512-555-0142 ext 3`. A desk without one stands in campuses.yaml.", plainWords},
		{"ring", "How many seconds it rings before it counts as unanswered.", numberFrom(shortestRing, longestRing)},
		{"screen", "Whether the desk presses 1 to take a call, so that an answering machine never counts as a person.", yesNoForm},
		{"hours", "The name of its own hours in calendar.yaml; without it, those of its campus or district.", plainWords},
	}
}

func textsWords() []word {
	return []word{
		{"expire", "How long a text conversation may lie before the next text begins a new one, such as `4 hours`.", plainWords},
		{"hours", "When texts may be sent that are not urgent, such as `8:00-20:00`, by the clock of whoever gets them.", plainWords},
		{"a week", "How many texts that are not urgent one person gets in a week at most.", numberFrom(1, mostWeekly)},
		{"approval above", "How many people one person alone may send a broadcast to. Above it a second person sends it too.", numberFrom(0, mostAlone)},
		{"state", "The state whose hours for texts that sell hold as well.", oneOf(outbound.States()...)},
		{"carrier answers stop", "Whether the phone company itself confirms STOP, START and HELP. `no` is for a short code.", yesNoForm},
	}
}

func translationsWords() []word {
	return []word{
		{"stale", "What callers hear of a text that was changed and not yet translated again: `keep` the old translation, or say it in the `first language`.", oneOf(keepStale, firstOnly)},
	}
}

func crisisWords() []word {
	return []word{
		{"desk", "The desk that is rung then; without hours of its own, at any hour. Without this, the operator.", plainWords},
		{"emergency", "The number of the police and the ambulance that callers are told: `911` unless you write another.", plainWords},
		{"helpline", "The number that helps whoever thinks of suicide: `988` unless you write another.", plainWords},
		{"words", "Words of your own that tell of a danger, beside those that are known in every language.", listOf(plainWords)},
	}
}

func publishWords() []word {
	return []word{
		{"approval", "Whether a second person has to approve what is published.", yesNoForm},
	}
}

func lineWords() []word {
	return []word{
		{"name", "What the line is called in reports.", plainWords},
		{"menu", "The menu that answers its calls.", wayForm},
		{"texts", "The menu that answers its texts; without it, the one that answers its calls.", wayForm},
		{"sends", "How fast it sends texts: how it is registered with the phone company, such as `toll-free`, or segments a second.", plainWords},
	}
}

// The words of campuses.yaml, for each campus.
func campusWords() []word {
	return []word{
		{"name", "Its name, as callers hear it.", plainWords},
		{"number", "What callers enter for it: three or four digits, the first not 0.", plainWords},
		{"level", "A word that menus tell campuses apart by, such as `elementary` or `department`.", plainWords},
		{"also", "Other names that it goes by.", listOf(plainWords)},
		{"address", "Its address, for `{address}`.", plainWords},
		{"zip", "Its ZIP code, where the address has none: what is near it is offered first.", plainWords},
		{"hours", "The name of its hours in calendar.yaml; without it, those of its level.", plainWords},
		{"desks", "The phone number of each of its desks. The first answers when a caller asks for a person.", namedBy(nameForm, plainWords)},
	}
}

// The words of calendar.yaml.
func calendarWords() []word {
	return []word{
		{"school year", "Its first and last day.", partsOf("school year", yearWords)},
		{"closed", "The days without school. The first line that fits a day counts.", itemsOf(partsOf("closure", closureWords))},
		{"early release", "The days on which school ends early.", itemsOf(dayForm)},
		{"hours", "The times at which places are open, by a name such as `district`, or that of a level.", namedBy(anyName, hoursForm)},
	}
}

func yearWords() []word {
	return []word{
		{"from", "Its first day, such as `2026-08-12`.", dayForm},
		{"to", "Its last day.", dayForm},
	}
}

func closureWords() []word {
	return []word{
		{"on", "The day that is closed.", dayForm},
		{"from", "The first of several days.", dayForm},
		{"to", "The last of them.", dayForm},
		{"for", "What it is, for `{holiday}`: `winter break`.", textForm},
		{"only", "The names of the hours that it closes; the others work as usual.", listOf(plainWords)},
	}
}
