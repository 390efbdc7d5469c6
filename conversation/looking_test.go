package conversation_test

import (
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// around are shifts and events at several schools.
func around() []opportunities.Opportunity {
	all := varied()
	all[1].Campus, all[1].ZIP = "pecan-creek", "78706"
	all[1].Title["es"] = "Día de jardín"
	all[2].Capacity = 0
	fair, lesson, council := readingOn("fair", 3, 3, 17), readingOn("lesson", 3, 6, 18), readingOn("council", 0, 2, 18)
	fair.Kind, fair.Title, fair.Skills = opportunities.Event, opportunities.Words{"": "Book fair"}, nil
	lesson.Kind, lesson.Title, lesson.Skills = opportunities.Workshop, opportunities.Words{"": "Computers for parents"}, nil
	lesson.Campus, lesson.Languages = "family-center", []string{"vi"}
	council.Kind, council.Title, council.Skills = opportunities.Meeting, opportunities.Words{"": "Parent council"}, nil
	return append(all, fair, lesson, council)
}

func TestASkillIsFoundAndToldInEveryLanguageOfTheDistrict(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t, around()...)
	for i, one := range []struct{ words, asks, title, other string }{
		{"READ", "What would you like to do?", "Reading buddies", "Garden day"},
		{"LEER", "Elija qué hacer.", "Amigos de lectura", "Día de jardín"},
		{"đọc", "Quý vị muốn làm việc nào trong số này?", "Reading buddies", "Garden day"},
		{"قراءة", "أي من هذه تود القيام به؟", "Reading buddies", "Garden day"},
		{"پڑھنا", "ان میں سے آپ کیا کرنا چاہیں گے؟", "Reading buddies", "Garden day"},
	} {
		found := line.Text("+1512555013"+string(rune('1'+i)), gatewaytest.District, one.words)
		found.Say(one.asks, one.title)
		saysNone(t, found.All(), one.other)
	}
	line.Text(ana, gatewaytest.District, "voluntario")
	line.Text(ana, gatewaytest.District, "101")
	line.Text(ana, gatewaytest.District, "6")
	line.Text(ana, gatewaytest.District, "2").Say("Responda 1 para cocina", "2 para jardinería", "3 para lectura")
	line.Text(ana, gatewaytest.District, "jardín").Say("Responda 1 para Día de jardín")
}

func TestWhatIsNearAZIPCodeComesFirst(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t, around()...)
	line.Text(ana, gatewaytest.District, "volunteer").Say("Which school would you like to help, or which ZIP code?")
	line.Text(ana, gatewaytest.District, "78706").Say("Reply 1 for Garden day, Saturday at 9 a.m., Pecan Creek Elementary School")
	line.Text(binh, gatewaytest.District, "78706").Say("Reply 1 for Garden day")
	line.Text(carla, gatewaytest.District, "volunteer")
	line.Text(carla, gatewaytest.District, "102").Say("Reply 1 for Garden day, Saturday at 9 a.m.\n", "2 for Reading buddies, tomorrow at 9 a.m., Oak Hill")
	line.Text("+15125550134", gatewaytest.District, "hello")
	line.Call("+15125550134", gatewaytest.District).Speak("volunteer").Hears("or which ZIP code?").Press("78706#").
		Hears("For Garden day, Saturday at 9 a.m., Pecan Creek Elementary School, press 1.")
}

func TestWhereAndWhenAndWhatStandInOneText(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t, around()...)
	for _, one := range []struct{ words, first, none string }{
		{"VOLUNTEER 102", "Reply 1 for Garden day", "Book fair"},
		{"READ Oak Hill", "Reply 1 for Reading buddies", "Garden day"},
		{"volunteer saturday", "Reply 1 for Garden day", "Reading buddies"},
		{"cooking on sunday", "Reply 1 for Soup kitchen", "Reading buddies"},
		{"pecan creek volunteer", "Reply 1 for Garden day", "Book fair"},
		{"volunteer near 78706", "Reply 1 for Garden day", "Book fair"},
		{"workshops", "Reply 1 for Parent council", "Garden day"},
		{"what events are there?", "Reply 1 for Parent council", "Garden day"},
		{"events friday", "Reply 1 for Book fair", "Parent council"},
		{"eventos el viernes", "Responda 1 para Book fair", "Parent council"},
	} {
		found := line.Text(ana, gatewaytest.District, one.words)
		found.Say(one.first)
		saysNone(t, found.All(), one.none)
		line.Text(ana, gatewaytest.District, "english")
		line.Text(ana, gatewaytest.District, "menu")
	}
}

// A workshop in Vietnamese is no reason to ask volunteers for a language in which nobody wants them.
func TestOnlyTheLanguagesOfWhatIsLookedForAreOffered(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t, around()...)
	line.Text(ana, gatewaytest.District, "volunteer")
	line.Text(ana, gatewaytest.District, "101")
	line.Text(ana, gatewaytest.District, "6")
	asked := line.Text(ana, gatewaytest.District, "3")
	asked.Say("1 for English", "2 for Spanish")
	saysNone(t, asked.All(), "Vietnamese")
}

func TestAListIsAnsweredByWordsOnACall(t *testing.T) {
	t.Parallel()
	for words, hears := range map[string]string{
		"soup kitchen": "This is Soup kitchen", "two": "This is Soup kitchen", "Saturday": "For Garden day",
		"text me this": "I am sending it to this phone as a text.", "gardening": "For Garden day",
	} {
		line, _ := joinable(t, around()...)
		line.Text(ana, gatewaytest.District, "hello")
		line.Call(ana, gatewaytest.District).Speak("volunteer").Press("101#").
			Hears("For Garden day, Saturday at 9 a.m., Pecan Creek Elementary School, press 3.").Speak(words).Hears(hears)
	}
}

func TestWhatIsFullIsSaidToBe(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, readingOn("one", 1, 1, 9))
	join(t, line, codes[0], binh)
	line.Text(ana, gatewaytest.District, "volunteer 101").Say("Reply 1 for Reading buddies, tomorrow at 9 a.m., full")
}

// Titles are not recorded, so callers whom no voice speaks to hear what there is by its code, and read its title.
func TestWhatThereIsIsToldOnACallInUrdu(t *testing.T) {
	t.Parallel()
	one := readingOn("one", 5, 1, 9)
	one.Title["ur"] = "پڑھنے کے ساتھی"
	line, codes := joinable(t, one)
	line.Text(ana, gatewaytest.District, "menu")
	gatewaytest.Exec(t, line.SQL(t), `UPDATE contacts SET language = 'ur' WHERE number = '`+ana+`'`)
	line.Call(ana, gatewaytest.District).Press("4").Press("2").Press("1").Press("101#").
		Hears(codes[0][:1], codes[0][1:2], codes[0][2:3], codes[0][3:]).
		Press("1").Press("1#")
	var text string
	if err := line.SQL(t).QueryRow(`SELECT body FROM messages WHERE number = $1 AND body LIKE '%' || $2 || '%'`, ana, codes[0]).Scan(&text); err != nil {
		t.Fatal(err)
	}
	saysAll(t, text, one.Title["ur"], "Oak Hill Elementary School", codes[0])
}
