package translations

import (
	"embed"
	"io/fs"
)

//go:embed sample
var sample embed.FS

// Sample holds the catalogues of the sample district, in the folder "sample".
func Sample() fs.FS { return sample }
