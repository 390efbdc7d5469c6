package menus

import "slices"

// Kinds are the kinds of what people tell us, as `log:` has them.
func Kinds() []string { return slices.Clone(feedbackKinds) }
