package store_test

import (
	"fmt"
	"sync"
	"testing"

	"campusline/store"
	"campusline/store/storetest"
)

// One exchange as a webhook makes it: the session is read and the step written. Each caller is on a call of their own.
func BenchmarkExchange(b *testing.B) {
	for _, callers := range []int{1, 8, 32, 64} {
		b.Run(fmt.Sprintf("callers=%d", callers), func(b *testing.B) {
			s := storetest.Open(b)
			b.ReportAllocs()
			b.ResetTimer()
			var all sync.WaitGroup
			for i := range callers {
				all.Go(func() { exchanges(b, s, fmt.Sprint("CA", i), b.N/callers+1) })
			}
			all.Wait()
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "exchanges/s")
		})
	}
}

// exchanges begins a call and takes n steps of it.
func exchanges(b *testing.B, s *store.Store, id string, n int) {
	step := callBegins(id, parent)
	for range n {
		if _, err := s.Call(b.Context(), id, parent); err != nil {
			b.Error(err)
			return
		}
		if err := s.Commit(b.Context(), step); err != nil {
			b.Error(err)
			return
		}
		step = then(step, press("1"))
	}
}
