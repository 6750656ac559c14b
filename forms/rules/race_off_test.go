//go:build !race

package rules_test

// raceDetector tells that the tests run several times slower than the program.
const raceDetector = false
