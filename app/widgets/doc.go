// Package widgets holds the parts of which the screens are made. They know nothing of the domain: a widget shows text
// that it is given and reports what the user did.
//
// Stock widgets of the toolkit trap the Tab key, swallow shortcuts, do not wrap the words of a choice and do not show
// where the focus is; the widgets here cure that. All of them work by keyboard alone: Tab moves between fields, arrows
// move inside a list, Space chooses, Enter goes on.
//
// A screen is laid out with Column (one below the other, each as wide as the column), Row (side by side) and Measure
// (no wider than is good to read). Column asks each part for its height after it knows the width, so that wrapped text
// has the room it needs.
package widgets
