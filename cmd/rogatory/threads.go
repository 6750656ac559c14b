//go:build !threads

package main

// migrations tells the toolkit that we keep to its rule of one goroutine, so that it need not look. The window tests
// build the program with the tag "threads": then it looks, and says on standard error where the rule is broken.
func migrations() map[string]bool { return map[string]bool{"fyneDo": true} }
