package identifier

import "time"

// Placed puts the figures of a date and a time of day on the clock of a place; only the figures of its first argument
// count, not its zone. Shown is how often that clock showed them: once, twice in the hour that is passed again when
// clocks are put back, or never in the hour that is left out when they are put forward. The moment is certain only
// where shown is 1.
func Placed(figures time.Time, location *time.Location) (at time.Time, shown int) {
	at = time.Date(figures.Year(), figures.Month(), figures.Day(), figures.Hour(), figures.Minute(), figures.Second(),
		figures.Nanosecond(), location)
	if !reads(at, figures) {
		return at, 0
	}
	for _, shift := range []time.Duration{-time.Hour, time.Hour, -time.Hour / 2, time.Hour / 2} {
		if reads(at.Add(shift), figures) {
			return at, 2
		}
	}
	return at, 1
}

// reads reports whether a clock shows these figures at a moment.
func reads(at, figures time.Time) bool {
	return at.Day() == figures.Day() && at.Hour() == figures.Hour() && at.Minute() == figures.Minute()
}
