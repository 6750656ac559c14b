package session

import (
	"slices"

	"rogatory/forms/flow"
	"rogatory/forms/question"
	"rogatory/forms/rules"
)

// Status says how far a task is. It is the end of the catalogue id "status.<status>".
type Status string

// The statuses of a task.
const (
	Completed   Status = "completed"
	Incomplete  Status = "incomplete"
	NotStarted  Status = "not-started"
	CannotStart Status = "cannot-start"
	Problem     Status = "problem"
)

// Task is a group of the interview with the pages that this draft leads through.
type Task struct {
	Group  question.Group
	Status Status
	Pages  []flow.Page
}

// Tasks returns the task list. Groups that this draft does not lead through are left out.
func (s *Session) Tasks() []Task {
	path := s.Path()
	var tasks []Task
	for _, group := range question.Groups() {
		task := Task{Group: group,
			Pages: slices.DeleteFunc(slices.Clone(path), func(p flow.Page) bool { return p.Group != group })}
		task.Status = s.status(task)
		tasks = append(tasks, task)
	}
	return tasks
}

// Done returns the number of completed tasks.
func Done(tasks []Task) int {
	done := 0
	for _, t := range tasks {
		if t.Status == Completed {
			done++
		}
	}
	return done
}

func (s *Session) status(t Task) Status {
	answered, missing := 0, 0
	for _, page := range t.Pages {
		for _, id := range s.Asked(page) {
			switch {
			case s.facts.Draft.Has(id):
				answered++
			case rules.Level(s.facts, id) == question.Mandatory:
				missing++
			}
		}
	}
	switch {
	case len(t.Pages) == 0:
		return CannotStart
	case s.blocked(t.Group):
		return Problem
	case answered == 0:
		return NotStarted
	case missing > 0:
		return Incomplete
	}
	return Completed
}

// missingCodes are the blocking findings that only say that an answer is not there yet.
var missingCodes = []string{"answer-missing", "office-answer-missing"}

// blocked reports whether an answer that was given blocks signing.
func (s *Session) blocked(group question.Group) bool {
	return slices.ContainsFunc(s.Findings(), func(f rules.Finding) bool {
		q, ok := question.ByID(f.Question)
		return ok && q.Group == group && f.Severity == rules.Block && !slices.Contains(missingCodes, f.Code) &&
			s.facts.Draft.Has(q.ID)
	})
}
