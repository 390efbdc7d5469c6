package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"campusline/menus"
	"campusline/outreach"
	"campusline/store"
)

// confirmedPeople shows the whole of what a broadcast comes to, and gives how many people it is confirmed to go to: the number
// given or, if there is none, the one typed when it is asked for.
func confirmedPeople(
	ctx context.Context, t terminal, s *store.Store, b *outreach.Broadcast, version *menus.Version, given *int,
) (int, error) {
	p, err := previewIn(ctx, s, b, version)
	if err != nil {
		return 0, err
	}
	if err := p.write(t.out, version); err != nil {
		return 0, err
	}
	fmt.Fprintln(t.out)
	if given != nil {
		return *given, nil
	}
	typed, _ := newAsking(t).next(ctx, fmt.Sprintf("%s goes to %s. Type the number to send it: ",
		oneLine(b.Name), plural(p.People, "person", "people")))
	if n, err := strconv.Atoi(typed); err != nil || n != p.People {
		return 0, errors.New("that is not the number. Nothing is sent")
	}
	return p.People, nil
}
