package gateway

import (
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"campusline/translations"
)

// metrics are what is measured, in a registry of its own.
type metrics struct {
	registry   *prometheus.Registry
	webhooks   *prometheus.HistogramVec
	refused    prometheus.Gauge
	segments   *prometheus.CounterVec
	texts      *prometheus.CounterVec
	recordings *prometheus.CounterVec
}

func newMetrics() *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		webhooks: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name:    "campusline_webhook_seconds",
			Help:    "Time to answer a webhook, by path and result: ok, refused (not the carrier's) or failed (an apology).",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .3, 1, 3, 5},
		}, []string{"path", "result"}),
		refused: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "campusline_menus_refused",
			Help: "1 while older menus go on being served, because an edit of the served folder was refused or this program cannot read what is published.",
		}),
		segments: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "campusline_reply_segments_total",
			Help: "Segments of the texts that answer texts, by encoding, as they are counted before they are sent.",
		}, []string{"encoding"}),
		texts: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "campusline_texts_total",
			Help: "Texts handed to the carrier by what came of it: sent, found (taken without an answer), not listed, repeated, unknown, or the class of the error; 'undelivered' and the class for what it reported later.",
		}, []string{"outcome"}),
	}
	m.recordings = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "campusline_recordings_total",
		Help: "Looks taken at recordings by what came of them: kept here, deleted at the carrier, later, or given up.",
	}, []string{"outcome"})
	m.registry.MustRegister(m.webhooks, m.refused, m.segments, m.texts, m.recordings,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// replied counts what an answer to a text takes.
func (m *metrics) replied(cost translations.Cost) {
	m.segments.WithLabelValues(cost.Encoding).Add(float64(cost.Segments))
}

// sent counts what came of handing a text to the carrier.
func (m *metrics) sent(outcome string) { m.texts.WithLabelValues(outcome).Inc() }

func (m *metrics) observe(path, result string, took time.Duration) {
	m.webhooks.WithLabelValues(path, result).Observe(took.Seconds())
}
