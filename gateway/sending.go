package gateway

import (
	"context"
	"fmt"
	"log/slog"

	"campusline/calling"
	"campusline/carrier"
	"campusline/outbound"
	"campusline/sms"
	"campusline/store"
)

// sendTexts hands outgoing texts and calls to the carrier where there is an account to do so with, or to the simulated one.
// Without either they wait.
func (g *Gateway) sendTexts(ctx context.Context) error {
	o := &g.options
	to, err := g.carrier(ctx)
	if err != nil || to.Account == "" {
		return err
	}
	if o.PublicURL == "" && !g.playsCarrier {
		o.Log.Warn("PUBLIC_URL is not set: a real carrier signs what it sends over the public URL, so nothing of it is accepted")
	}
	client, err := carrier.NewClient(to)
	if err != nil {
		return fmt.Errorf("setting up the carrier: %w", err)
	}
	sender := &sms.Sender{
		Carrier: client, Store: g.store, StatusURL: g.publicURL() + "/twilio/status/message", Prices: g.prices,
		Policy: g.policy, Rate: g.rate, Now: o.Now, Log: o.Log, Observe: g.metrics.sent,
	}
	caller := &calling.Caller{
		Carrier: client, Store: g.store, PublicURL: g.publicURL(), Policy: g.policy, Rate: o.CallsPerSecond, Now: o.Now,
		Log: o.Log, Observe: g.metrics.sent,
	}
	drain := func(ctx context.Context, enough <-chan struct{}, by string) error {
		if mayNot, err := g.mayNotPlay(ctx); mayNot || err != nil {
			return err
		}
		if by == store.Calls {
			return caller.Drain(ctx, enough)
		}
		return sender.Drain(ctx, enough, by)
	}
	stop, err := g.store.WorkTexts(context.WithoutCancel(ctx), o.Now, drain)
	if err != nil {
		return err
	}
	g.stops = append(g.stops, stop)
	g.beside(sender.KeepAsking)
	g.beside(caller.KeepAsking)
	return nil
}

// carrier is who takes what goes out; its account is "" for nobody.
func (g *Gateway) carrier(ctx context.Context) (carrier.Options, error) {
	o := &g.options
	if o.Account != "" {
		to := carrier.Options{Account: o.Account, Token: o.Keys[0], BaseURL: o.CarrierURL}
		return to, g.store.SaveCarrierAccount(ctx, o.Account)
	}
	has, err := g.store.HasCarrierAccount(ctx)
	if err != nil || has {
		return carrier.Options{}, err
	}
	g.playsCarrier = o.SimulatedCarrier.Account != ""
	return o.SimulatedCarrier, nil
}

// PlaysCarrier says whether what goes out reaches simulated phones only.
func (g *Gateway) PlaysCarrier() bool { return g.playsCarrier }

// mayNotPlay says whether a simulated carrier is to take nothing more, because another gateway on the same database has begun to
// send through an account.
func (g *Gateway) mayNotPlay(ctx context.Context) (bool, error) {
	if !g.playsCarrier {
		return false, nil
	}
	return g.store.HasCarrierAccount(ctx)
}

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
