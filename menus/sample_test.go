package menus

import "testing"

// loadSample compiles the sample district, which must have no problem at all.
func loadSample(t testing.TB) *Version {
	t.Helper()
	files, err := Sample()
	if err != nil {
		t.Fatal(err)
	}
	version, problems := Load(files)
	for _, p := range problems {
		t.Errorf("the sample: %s", p)
	}
	if version == nil {
		t.FailNow()
	}
	return version
}

func TestTheSampleLoadsWithoutAProblem(t *testing.T) {
	t.Parallel()
	loadSample(t)
}
