package conversation_test

import (
	"testing"

	"campusline/gateway/gatewaytest"
)

func TestWhoBringsTooManyIsToldHowManyPlacesAreFree(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(3))
	line.Text(binh, gatewaytest.District, codes[0])
	line.Text(binh, gatewaytest.District, "2").Say("You are signed up")
	for _, one := range []struct{ number, choice string }{{ana, "1"}, {carla, "2"}} {
		line.Text(one.number, gatewaytest.District, codes[0]).Say("How many people will come")
		line.Text(one.number, gatewaytest.District, "2").Say("Places still free for Reading buddies, Thursday at 9 a.m.: 1.",
			"Reply 1 to change how many people come", "2 to be on the waiting list")
	}
	line.Text(carla, gatewaytest.District, "2").Say("You are number 1 on the waiting list") // for the two of whom she told
	line.Text(ana, gatewaytest.District, "1").Say("How many people will come")
	line.Text(ana, gatewaytest.District, "1").Say("You are signed up", "Places: 1.")
}

func TestMoreThanThereArePlacesInAllAreAskedForAnotherNumber(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(1))
	line.Text(ana, gatewaytest.District, codes[0])
	line.Text(ana, gatewaytest.District, "2").Say("Places still free for Reading buddies, Thursday at 9 a.m.: 1.")
	line.Text(ana, gatewaytest.District, "2").Say("Reading buddies does not have that many places.", "How many people will come")
	line.Text(ana, gatewaytest.District, "1").Say("You are signed up: Reading buddies")
	line.Text(binh, gatewaytest.District, codes[0]).Say("waiting list?")
	line.Text(binh, gatewaytest.District, "yes").Say("How many people will come")
	line.Text(binh, gatewaytest.District, "2").Say("does not have that many places.", "How many people will come")
	line.Text(binh, gatewaytest.District, "1").Say("You are number 1 on the waiting list")
}
