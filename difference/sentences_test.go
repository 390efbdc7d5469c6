package difference_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each edit is one that somebody makes in a minute, and its sentences are all that callers notice of it.
func TestEachEditIsToldInSentences(t *testing.T) {
	t.Parallel()
	before := load(t, files(t))
	// A text that is changed is said in its old translation, unless the district wants the first language.
	firstLanguage := []string{"district.yaml", "hours: district #", "translations: {stale: first language}\nhours: district #"}
	for _, test := range []struct {
		name  string
		edits []string // file, from, to
		want  []string
	}{
		{
			name:  "a greeting",
			edits: []string{mainMenu, "say: Thank you for calling {district}.\n  go: notice", "say: Welcome to {district}.\n  go: notice"},
			want: []string{
				"English callers on the line “District line” who have been in touch before now hear “Welcome to Cedar Prairie ISD.”, not “Thank you for calling Cedar Prairie ISD.”.",
				"Spanish callers on the line “District line” now hear “Welcome to Cedar Prairie ISD.” in English, not “Bienvenidos a Cedar Prairie ISD.”.",
			},
		},
		{
			name:  "a translation",
			edits: []string{"translations/es.po", "msgstr \"Se ha comunicado con {campus}.\"", "msgstr \"Bienvenido a {campus}.\""},
			want: []string{
				"People who call or text in Spanish to any center, elementary, high or middle campus during office hours of ordinary days now hear “Bienvenido a (the campus).”, not “Se ha comunicado con (the campus).”.",
			},
		},
		{
			name:  "a new choice",
			edits: []string{schools, "    3: {for: the nurse, words", "    5: {for: the library, transfer: office}\n    3: {for: the nurse, words"},
			want: []string{
				"People who call or text to 12 campuses (such as Bluebonnet Elementary School) during office hours now can choose “the library” (5).",
				"Callers on the line “Cedar Prairie High” now need longer to a person from the farthest menu: 27 s in English, not 25 s.",
			},
		},
		{
			name:  "a key for something else",
			edits: []string{mainMenu, "    3: {for: the school bus, words: [buses, transportation, late bus], go: bus}", "    3: {for: lost things, words: [buses, transportation, late bus], go: bus-lost}"},
			want: []string{
				"People who call or text now choose “lost things” by 3, which was for “the school bus”.",
				"People who text in English on the line “District line” who text “Little Field School” or “School Nutrition” now read “Which school or office? Reply with its name or its number. Para español, responda ESPAÑOL.”, and no longer read “(the campus): Reply 1 to reach the school or office 2 to volunteer there Para español…”.",
				"People who text in English on the line “District line” who text “Transportation” now read “Please tell us what was left, on which route, and your name and phone number. Reply with…”, and no longer read “School bus: Reply 1 for a bus that is late 2 to ask about a stop or a route 3 for…”.",
			},
		},
		{
			name:  "a word for a choice, which its translation knew too",
			edits: append([]string{mainMenu, "words: [buses, transportation, late bus]", "words: [buses, transportation]"}, firstLanguage...),
			want: []string{
				"Spanish callers who say “autobús” now are not understood and asked again, and for instance no longer hear “Esta es la línea de transporte escolar. Para un bus que viene tarde, oprima 1. Para…”.",
				"Spanish callers who say “bus” now are not understood and asked again, and for instance no longer hear “Esta es la línea de transporte escolar. Para un bus que viene tarde, oprima 1. Para…”.",
				"Spanish callers who say “camión” now are not understood and asked again, and for instance no longer hear “Esta es la línea de transporte escolar. Para un bus que viene tarde, oprima 1. Para…”.",
				"People who call or text in Spanish who say “autobús tarde” now are not understood and asked again, and for instance no longer hear “Esta es la línea de transporte escolar. Para un bus que viene tarde, oprima 1. Para…”.",
				"Spanish callers who say “buses” now are understood, and for instance hear “Esta es la línea de transporte escolar. Para un bus que viene tarde, oprima 1. Para…”.",
				"Spanish callers who say “transportation” now are understood, and for instance hear “Esta es la línea de transporte escolar. Para un bus que viene tarde, oprima 1. Para…”.",
				// Until then it was the name of a department.
				"People who text in Spanish on the line “District line” who text “Transportation” or who say “transportation” now read “Transporte escolar: Responda 1 para un bus que viene tarde 2 para preguntar por una…”, and no longer read “(the campus): Responda 1 para comunicarse con la escuela u oficina 2 para ser voluntario en…”.",
			},
		},
		{
			name:  "a keyword",
			edits: append([]string{bus, "keywords: [bus, buses, late bus, route]", "keywords: [bus, buses, late bus]"}, firstLanguage...),
			want: []string{
				"People who text “autobus” or “autobuses” or “camion” or 3 other words now no longer read “School bus: Reply 1 for a bus that is late 2 to ask about a stop or a route 3 for…”: the word begins nothing any more.",
			},
		},
		{
			name:  "a keyword more",
			edits: []string{"menus/volunteer.yaml", "keywords: [volunteer, volunteers, help out]", "keywords: [volunteer, volunteers, help out, chaperone]", "translations/es.po", "msgid \"volunteer, volunteers, help out\"", "msgid \"volunteer, volunteers, help out, chaperone\""},
			want: []string{
				"People who text in English who text “chaperone” now read “Which school would you like to help, or which ZIP code? Reply with its name or its…”.",
			},
		},
		{
			name:  "a name that families give a school",
			edits: []string{"campuses.yaml", ", la escuelita]", "]"},
			want: []string{
				"People who call or text who say “la escuelita” now are not understood and asked again, and for instance no longer hear “(the campus) is closed now. It opens today at 7:30 a.m. To report an absence, press 1. To…”.",
			},
		},
		{
			name:  "another way on when nobody answers",
			edits: []string{schools, "    4: {for: a counselor, words: [counseling, counselor], transfer: counselor, otherwise: campus-message}", "    4: {for: a counselor, words: [counseling, counselor], transfer: counselor, otherwise: campus-office}"},
			want: []string{
				"Callers to 12 campuses (such as Bluebonnet Elementary School) during office hours now reach the front office, and no longer are asked to leave a message.",
				"People who text to 12 campuses (such as Bluebonnet Elementary School) who choose “a counselor” during office hours now read “I will try the front office. You can call the front office at (512) 555-0111.” too; as a text it costs 2 segments, not 1.",
			},
		},
		{
			name:  "a report that is not kept",
			edits: []string{bus, "log: {kind: concern, topic: late bus, campus: transportation}\n      then: I have reported that bus {route} is late. Your case number is {case}.", "say: I have noted bus {route}."},
			want: []string{
				"English callers now hear “I have noted bus 1, 2, 3.”, not “I have reported that bus 1, 2, 3 is late. Your case number is 1, 0, 0, 1, 7. Again: 1, 0, 0, 1, 7.”.",
				"Callers now leave nothing behind: what they say is not logged any more.",
				"Spanish callers now hear “I have noted bus 1, 2, 3.” in English, not “Ya reporté que el bus 1, 2, 3 viene tarde. Su número de caso es 1, 0, 0, 1, 7. Otra vez: 1, 0, 0, 1, 7.”.",
				"People who text now hear “I have noted bus 123.”, and it ends, and no longer hear “I have reported that bus 123 is late. Your case number is 10017.” with a promise, and it ends.",
			},
		},
		{
			name:  "a desk that rings for less long",
			edits: []string{"district.yaml", "phone: 737-555-0151, ring: 30", "phone: 737-555-0151, ring: 20"},
			want: []string{
				"Callers on weekdays from 5:30 am to 6 pm now have bus dispatch ringing for 20 s, not 30 s, before it counts as unanswered.",
			},
		},
		{
			name:  "a question before the choices",
			edits: []string{"menus/enrollment.yaml", "enroll:\n  keywords: [enroll, enrollment, register, registration]\n  choose:", "enroll:\n  keywords: [enroll, enrollment, register, registration]\n  ask: Is your family new to the district?\n  answer: yes-no\n  go: enroll-choose\n\nenroll-choose:\n  choose:"},
			want: []string{
				"People who call or text who choose “to enroll a child” or who text “enroll” or who text “inscribir” now hear “Is your family new to the district? For yes, press 1. For no, press 2.”, and no longer hear “For what to bring, press 1. To find your school, press 2. For the enrollment office…”.",
			},
		},
		{
			name:  "no branch for closed hours",
			edits: []string{schools, "    closed: campus-closed\n    department", "    department"},
			want: []string{
				"People who call or text to 12 campuses (such as Bluebonnet Elementary School) outside office hours now hear “You have reached (the campus). To report an absence, press 1. For the front office, press 2…”, and no longer hear “(the campus) is closed now. It opens today at 7:15 a.m. To report an absence, press 1. To…”.",
				"People who call or text to Little Field School outside office hours now hear “You have reached Little Field School. To report an absence, press 1. For the front office, press 2.”, and no longer hear “Little Field School is closed now. It opens today at 7:30 a.m. To report an absence, press 1. To…”.",
				"People who call or text to Cedar Prairie Family Center outside office hours now hear “You have reached the Cedar Prairie Family Center. To speak with someone, press 1. To sign up for a class or…”, and no longer are asked to leave a message.",
			},
		},
		{
			name:  "new callers taken for known ones",
			edits: []string{mainMenu, "when: {known: greeting}", "when: {new: greeting}"},
			want: []string{
				"English callers on the line “District line” who are in touch for the first time now hear “For a school or office, press 1. To report an absence, press 2. For the school bus, press…”, and no longer hear “For English, press 1. Para español, oprima 2.”.",
				"Callers on the line “District line” who have been in touch before now hear “For English, press 1. Para español, oprima 2.”, and no longer hear “For a school or office, press 1. To report an absence, press 2. For the school bus, press…”.",
				"Callers on the line “District line” now need less long to a person: 11 s in English, not 22 s; 11 s in Spanish, not 21 s.",
			},
		},
		{
			name:  "a longer text",
			edits: []string{"menus/hours.yaml", "text: \"{campus}, {address}. Phone {phone}. The office closes {closes}.\"", "text: \"{campus}, {address}. Phone {phone}. The office closes {closes}. We look forward to seeing you and your whole family at our school, and hope that you will come again soon.\""},
			want: []string{
				"Callers to 5 campuses (such as Cedar Prairie Family Center) who choose “the address and hours” and can be texted during office hours now get the text “The office closes today from 11:30 a.m. to 12:30 p.m. We look forward to seeing you and your whole family at our school, and hope that you will come again soon.”, not “The office closes today from 11:30 a.m. to 12:30 p.m.”; as a text it costs 2 segments, not 1.",
				"People who text in English during office hours now read “The office closes today at 3:30 p.m. We look forward to seeing you and your whole family at our school, and hope that you will come again soon.”, not “The office closes today at 3:30 p.m.”; as a text it costs 2 segments, not 1.",
				"People who text in Spanish during office hours now read “Phone (512) 555-0111. The office closes today at 3:30 p.m. We look forward to seeing you and your whole family at our school, and hope that you will come again soon.” in English, not “Tel. (512) 555-0111. La oficina cierra hoy a las 3:30 p. m.”; as a text it costs 2 segments, not 1.",
			},
		},
		{
			name:  "another name for a campus",
			edits: []string{"campuses.yaml", "name: Pecan Creek Elementary School", "name: Pecan Creek School"},
			want: []string{
				"People who call or text to Pecan Creek School now hear another name, such as “Pecan Creek School is closed now.”, not “Pecan Creek Elementary School is closed now.”.",
				"People who text “Pecan Creek Elementary School” now hear “Thank you. Someone will answer within one school day. Your case number is 10017. To see…” with a promise, and it ends, and no longer read “(the campus): Reply 1 to reach the school or office 2 to volunteer there Para español…”.",
				"People who text to Pecan Creek School who text “Pecan Creek School” now read “Pecan Creek School: Reply 1 to reach the school or office 2 to volunteer there Para español…”, and no longer hear “Thank you. Someone will answer within one school day. Your case number is 10017. To see…” with a promise, and it ends.",
			},
		},
		{
			name:  "another number for a campus",
			edits: []string{"campuses.yaml", "number: 102", "number: 112"},
			want: []string{
				"People who call or text who enter “102” now are not understood and asked again, and for instance no longer hear “(the campus) is closed now. It opens today at 7:15 a.m. To report an absence, press 1. To…”.",
				"People who call or text to Pecan Creek Elementary School who enter “112” now are understood, and for instance hear “Pecan Creek Elementary School is closed now. It opens today at 7:15 a.m. To report an absence, press 1. To…”.",
			},
		},
		{
			name:  "another address",
			edits: []string{"campuses.yaml", "address: 2210 Pecan Creek Road", "address: 2212 Pecan Creek Road"},
			want: []string{
				"People who call or text to Pecan Creek Elementary School now hear another address, such as “Pecan Creek Elementary School is at 2212 Pecan Creek Road.”, not “Pecan Creek Elementary School is at 2210 Pecan Creek Road.”.",
			},
		},
		{
			name:  "a line that begins elsewhere",
			edits: []string{"district.yaml", "{name: Bus line, menu: bus-line, texts: bus}", "{name: Bus line, menu: main}"},
			want: []string{
				"English callers on the line “Bus line” who are in touch for the first time now hear “For a school or office, press 1. To report an absence, press 2. For the school bus, press…”, and no longer hear “Thank you for calling. For English, press 1. Para español, oprima 2.”.",
				"People who call or text on the line “Bus line” now hear “For a school or office, press 1. To report an absence, press 2. For the school bus, press…”, and no longer hear “This is the school bus line. For a bus that is late, press 1. To ask about a stop or a…”.",
				"People who text in English on the line “Bus line” who text “Enrollment and Records” now read “Reply 1 to enroll a child 2 to volunteer or join an event 3 to ask or tell us something 4…”, and no longer read “(the campus): Reply 1 to reach the school or office 2 to volunteer there Para español…”.",
				"People who text in English on the line “Bus line” who text “Transportation” now read “School bus: Reply 1 for a bus that is late 2 to ask about a stop or a route 3 for…”, and no longer read “(the campus): Reply 1 to reach the school or office 2 to volunteer there Para español…”.",
				"Callers on the line “Bus line” now need less long to a person: 19 s in English, not 21 s; 19 s in Spanish, not 22 s.",
				"Callers on the line “Bus line” now need longer to a person from the farthest menu: 43 s in English, not 28 s; 43 s in Spanish, not 29 s.",
			},
		},
		{
			name:  "a line less",
			edits: []string{"district.yaml", "  512-555-0103: {name: Bus line, menu: bus-line, texts: bus}", ""},
			want: []string{
				"Whoever reaches the line “Bus line” now comes to the line “District line”, since no line has that number any more.",
			},
		},
		{
			name:  "a language less",
			edits: []string{"district.yaml", "languages: [en, es]", "languages: [en]"},
			want: []string{
				"Nobody is served in Spanish any more.",
				"Callers who are in touch for the first time now do not hear “Para español, oprima 2.” any more.",
				"Callers now hear “How useful was it for your family? Press a number from 1 to 5. 1 means not at all, 5…”, and no longer hear “For English, press 1. Para español, oprima 2.”.",
				"Callers now hear “How welcome does your family feel at school? Press a number from 1 to 5. 1 means not at…”, and no longer hear “For English, press 1. Para español, oprima 2.”.",
				"Callers who say nothing now do not hear “Permítame buscar a una persona que le ayude.” any more.",
				"People who text who are in touch for the first time now do not read “Para español, responda ESPAÑOL.” any more.",
				"People who text who reply to a text of ours and are in touch for the first time now read “https://line.example.org/c/4205”, not “https://line.example.org/c/4205 Para español, responda ESPAÑOL.” in English.",
			},
		},
		{
			name:  "a desk that is not rung any more",
			edits: []string{bus, "    - when: {dispatch closed: bus-closed}\n      transfer: dispatch\n      otherwise: bus-promise", "    - go: bus-promise"},
			want: []string{
				"People who call or text on weekdays before 5:30 am and after 6 pm and on weekends now hear “Dispatch has your report.”, not “Dispatch is closed now. They will see your report when they open.”.",
				"Callers on weekdays from 5:30 am to 6 pm now hear “Dispatch has your report. Is there anything else we can help you with? For yes, press 1…”, and no longer reach bus dispatch.",
				"People who text on weekdays from 5:30 am to 6 pm now do not read “You can call bus dispatch at (737) 555-0151.” any more.",
			},
		},
		{
			name:  "another name for a holiday",
			edits: []string{"calendar.yaml", "for: spring break}", "for: spring holidays}"},
			want: []string{
				"People who call or text in English on 5 days without school from March 15 to March 19 now hear another reason for being closed, such as “We are closed for spring holidays.”, not “We are closed for spring break.”.",
			},
		},
		{
			name:  "other words in texts",
			edits: []string{mainMenu, "text: \"{district}: how can we help?\"", "text: \"Hello from {district}. How can we help?\""},
			want: []string{
				"People who text in English on the line “District line” now read “Hello from Cedar Prairie ISD. How can we help?”, not “Cedar Prairie ISD: how can we help?”.",
			},
		},
		{
			name:  "another goodbye",
			edits: []string{mainMenu, "say: Thank you for being part of {district}.", "say: Thank you for your call."},
			want: []string{
				"People who call or text in English now hear “Thank you for your call.”, not “Thank you for being part of Cedar Prairie ISD.”.",
				"People who call or text in Spanish now hear “Thank you for your call.” in English, not “Gracias por ser parte de Cedar Prairie ISD.”.",
			},
		},
		{
			name:  "another number for the district's office",
			edits: []string{"district.yaml", "phone: 737-555-0190, ring: 25", "phone: 737-555-0191, ring: 25"},
			want: []string{
				"Callers on weekdays from 8 am to 4:30 pm now have the district office ringing at (737) 555-0191, not at (737) 555-0190.",
				"People who text now read another phone number, such as “You can call the district office at (737) 555-0191.”, not “You can call the district office at (737) 555-0190.”.",
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := sentences(before, load(t, files(t, test.edits...)))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("what callers notice (-want +got):\n%s", diff)
			}
		})
	}
}
