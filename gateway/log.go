package gateway

import (
	"context"
	"fmt"
	"log/slog"
	"regexp"
)

// phoneNumber finds E.164 numbers, also where a URL has encoded the plus.
var phoneNumber = regexp.MustCompile(`(\+|%2B)\d{5,13}(\d{2})`)

// mask hides all but the last two digits of phone numbers.
func mask(text string) string { return phoneNumber.ReplaceAllString(text, "$1***$2") }

// masked gives a log that never shows a phone number, whoever writes to it.
func masked(log *slog.Logger) *slog.Logger { return slog.New(maskingHandler{log.Handler()}) }

// maskingHandler masks what passes through it.
type maskingHandler struct{ slog.Handler }

// Handle masks the message and every attribute.
func (h maskingHandler) Handle(ctx context.Context, r slog.Record) error {
	clean := slog.NewRecord(r.Time, r.Level, mask(r.Message), r.PC)
	r.Attrs(func(a slog.Attr) bool {
		clean.AddAttrs(maskedAttr(a))
		return true
	})
	return h.Handler.Handle(ctx, clean)
}

// WithAttrs masks attributes that all later records carry.
func (h maskingHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	clean := make([]slog.Attr, len(attrs))
	for i, a := range attrs {
		clean[i] = maskedAttr(a)
	}
	return maskingHandler{h.Handler.WithAttrs(clean)}
}

// WithGroup opens a group.
func (h maskingHandler) WithGroup(name string) slog.Handler {
	return maskingHandler{h.Handler.WithGroup(name)}
}

func maskedAttr(a slog.Attr) slog.Attr {
	v := a.Value.Resolve()
	switch v.Kind() {
	case slog.KindString:
		return slog.String(a.Key, mask(v.String()))
	case slog.KindAny:
		return slog.String(a.Key, mask(fmt.Sprint(v.Any())))
	case slog.KindGroup:
		var attrs []any
		for _, inner := range v.Group() {
			attrs = append(attrs, maskedAttr(inner))
		}
		return slog.Group(a.Key, attrs...)
	}
	return a
}
