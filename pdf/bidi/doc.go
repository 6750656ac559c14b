// Package bidi puts text of both writing directions in the order in which it is drawn: the Unicode Bidirectional
// Algorithm (UAX #9, revision 50 for Unicode 17), whole, with isolates and paired brackets.
//
// The algorithm gives every character a level: even ones are written from left to right, odd ones from right to left,
// and a higher one lies inside a lower one. New finds the levels of a paragraph (rules P to I). Once the paragraph is
// broken into lines, Line gives those of one line (rule L1) and Order says how to draw its runs (rule L2). Mirrored
// shapes of brackets (rule L4) are chosen by the shaper of the font.
//
// The names of the rules stand beside the code that follows them. Conformance is tested with cases from the files that
// Unicode publishes for this purpose.
package bidi
