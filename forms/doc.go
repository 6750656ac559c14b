// Package forms is the domain of Rogatory. It holds no code of its own: this page tells its words and where each thing
// lives.
//
// A requesting Party asks a requested Party either to preserve stored computer data (a preservation request, Article 29
// of the Convention on Cybercrime, ETS 185) or to search, seize and disclose stored data (a request for stored data,
// Article 31).
//
//   - treaty: the closed lists that the treaties fix: instruments, articles, roles, effects, offences, measures.
//   - party: the register, one record for each Party: authorities, declarations, languages, instruments, each with
//     source and date.
//   - question: the static table of every question that the interview can ask.
//   - request: a draft, that is, the answers given so far, and its file format.
//   - office: the profile of the office that makes requests: letterhead, authority, signatory, defaults.
//   - example: complete fictitious cases for any pair of Parties.
//   - rules: from draft and register to the route, the languages and the findings. Pure functions; no rule compares a
//     country.
//   - flow: the order of the questions as data, and what comes next.
//   - sheet: the check sheet, an internal page for the office's own file that is never sent.
//   - document: from draft, register and language to a tree of titles, numbered paragraphs, tables and a signature
//     block.
//
// Nothing below this folder opens a file, knows a window, a data base or a PDF, or asks what time it is: dates are
// arguments.
package forms
