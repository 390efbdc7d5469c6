package gateway

import (
	"context"
	"log/slog"

	"campusline/outbound"
)

// policy is how the district sends, by the version that new calls begin with.
func (g *Gateway) policy() *outbound.Policy { return g.versions.Current().District.SendingPolicy() }

// rate is how many segments a second a line may send.
func (g *Gateway) rate(line string) float64 {
	if g.options.TextsPerSecond > 0 {
		return g.options.TextsPerSecond
	}
	return g.versions.Current().SegmentsPerSecond(line)
}

// undelivered tells that a text was taken by the carrier and did not arrive.
func (g *Gateway) undelivered(level slog.Level, carrierID, class string, code int) {
	g.metrics.sent("undelivered: " + class)
	g.options.Log.Log(context.Background(), level, "text not delivered", "id", carrierID, "class", class, "code", code)
}
