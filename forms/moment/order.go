package moment

// Order says which of two figures of a date such as 05/06/2026 is the day.
type Order string

// The orders. With Unknown, the order is taken from dates of the same form in which a figure above 12 tells it.
const (
	Unknown    Order = ""
	DayFirst   Order = "day-first"
	MonthFirst Order = "month-first"
	// Mixed is what dates of one form show that contradict each other; nobody chooses it.
	Mixed Order = "mixed"
)

// Order is the one that the figures show by themselves; open tells that they show none, and that their form leaves it
// to them. Behind full stops the day always stands first. Behind a year the month does, unless a figure shows that it
// cannot be so. 26-11-20 may begin with the year or end with it.
func (r Reading) Order() (order Order, open bool) {
	switch {
	case r.one == 0 && r.two == 0, r.dotted():
		return Unknown, false
	case r.Form == "short-" && r.one > 0 && r.one <= 31 && r.Year <= 31:
		return Unknown, true
	case r.one > 12 && r.two <= 12:
		return DayFirst, false
	case r.two > 12 && r.one <= 12:
		return MonthFirst, false
	}
	return Unknown, r.one <= 12 && r.one != r.two && !r.yearFirst()
}

func (r Reading) yearFirst() bool { return len(r.Form) > 5 && r.Form[:6] == "year-f" }

func (r Reading) dotted() bool { return r.Form == "year-last." || r.Form == "short." }

// settleDay puts day and month in their place.
func (r *Reading) settleDay(o Options) string {
	if r.one == 0 && r.two == 0 {
		return ""
	}
	if r.Form == "short-" && r.one > 31 { // 96-11-20
		r.Year, r.Month, r.Day = r.one, r.two, r.Year
		return ""
	}
	order, open := r.Order()
	switch {
	case r.dotted():
		order = DayFirst
	case order != Unknown:
	case r.yearFirst():
		if order = MonthFirst; o.Shown != Unknown {
			order = o.Shown
		}
	case open && o.Order != Unknown:
		order = o.Order
	case open:
		order = o.Shown
	default:
		order = DayFirst // both figures are the same, or impossible
	}
	if order == Unknown || order == Mixed && r.one != r.two {
		return DateAmbiguous
	}
	r.Day, r.Month = r.one, r.two
	if order == MonthFirst {
		r.Day, r.Month = r.two, r.one
	}
	return ""
}
