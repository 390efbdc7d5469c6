package conversation_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
)

// heard is what people of one language are told.
type heard struct{ title, list, confirmed, position, gone, drop, yes string }

// inTheirs is what somebody of the crowd is told, in their language: every other one's is Spanish.
func inTheirs(number string) heard {
	if (number[len(number)-1]-'0')%2 == 1 {
		return heard{
			title: "Amigos de lectura", list: "lista de espera?", confirmed: "Ya tiene su lugar", position: "Usted es el número ",
			gone: "Ya no tiene lugar", drop: "retirar ", yes: "sí",
		}
	}
	return heard{
		title: "Reading buddies", list: "waiting list?", confirmed: "You are signed up", position: "You are number ",
		gone: "no longer signed up", drop: "drop ", yes: "yes",
	}
}

// speaks has every other person of the crowd have chosen Spanish.
func speaks(t *testing.T, line *gatewaytest.Line, people int) {
	t.Helper()
	for i := 1; i < people; i += 2 {
		gatewaytest.Exec(t, line.SQL(t), `
			INSERT INTO contacts (number, language, first_seen, last_seen) VALUES ('`+crowd(i)+`', 'es', now(), now())`)
	}
}

// joins joins as far as there is a place, and else the waiting list, and gives what that person was told last.
func joins(line *gatewaytest.Line, i int, code string) string {
	words := inTheirs(crowd(i))
	said := last(line.Text(crowd(i), gatewaytest.District, code))
	if strings.Contains(said, words.title) && !strings.Contains(said, words.list) {
		said = last(line.Text(crowd(i), gatewaytest.District, "1"))
	}
	if strings.Contains(said, words.list) {
		line.Text(crowd(i), gatewaytest.District, words.yes)
		said = last(line.Text(crowd(i), gatewaytest.District, "1"))
	}
	return said
}

// understood puts what everybody was told as standings has it, and gives who was told to have one of the places.
func understood(t *testing.T, told []string, places int) (confirmed []int) {
	t.Helper()
	positions := map[int]bool{}
	for i, said := range told {
		words := inTheirs(crowd(i))
		_, after, waits := strings.Cut(said, words.position)
		number, _, _ := strings.Cut(after, " ")
		position, _ := strconv.Atoi(strings.ReplaceAll(number, ",", ""))
		switch {
		case strings.Contains(said, words.confirmed):
			confirmed = append(confirmed, i)
			told[i] = "confirmed"
		case waits && !positions[position]:
			positions[position] = true
			told[i] = fmt.Sprint("waiting ", position)
		default:
			t.Fatalf("person %d is told %q", i, said)
		}
	}
	if people := len(told); len(confirmed) != places || len(positions) != people-places || !positions[1] || !positions[people-places] {
		t.Fatalf("%d of %d are told of %d places, and %d of the waiting list", len(confirmed), people, places, len(positions))
	}
	return confirmed
}
