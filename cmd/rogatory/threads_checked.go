//go:build threads

package main

// migrations makes no promise: the toolkit looks at every call.
func migrations() map[string]bool { return nil }
