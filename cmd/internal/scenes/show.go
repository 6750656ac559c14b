package scenes

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"rogatory/cmd/internal/display"
	"rogatory/i18n"
)

// Show prepares the vault of a scene, starts the program and leads it to the page. The caller takes the picture and
// ends the program.
func (s *Stage) Show(screen *display.Display, program string, one Scene) (*display.Running, error) {
	if err := s.prepare(one); err != nil {
		return nil, err
	}
	words, err := i18n.Embedded().Words(s.Language)
	if err != nil {
		return nil, err
	}
	a := acting{stage: s, screen: screen, program: program, words: words}
	command, err := a.command()
	if err != nil {
		return nil, err
	}
	if a.Running, err = screen.Start(command); err != nil {
		return nil, err
	}
	for _, step := range append(one.Steps, "at:"+one.Title) {
		if err := a.do(step); err != nil {
			return a.Running, fmt.Errorf("%s, %s: %w", one.Name, step, err)
		}
	}
	return a.Running, nil
}

// acting is a program that is led to a page.
type acting struct {
	*display.Running
	stage   *Stage
	screen  *display.Display
	program string
	words   *i18n.Words
}

func (a *acting) command(arguments ...string) (*exec.Cmd, error) {
	return a.screen.Command(a.stage.Home, a.program, arguments...)
}

// do takes one step.
func (a *acting) do(step string) error {
	verb, what, spoken := strings.Cut(step, ":")
	if !spoken {
		a.Press(step)
		return nil
	}
	switch verb {
	case "type":
		a.Type(a.typed(what))
	case "click":
		return a.Click(a.said(what))
	case "see":
		_, err := a.See(a.said(what))
		return err
	case "at":
		if what != "" {
			return a.Await(a.said(what))
		}
	case "wheel":
		notches, err := strconv.Atoi(what)
		a.Scroll(notches)
		return err
	case "open":
		return a.open(filepath.Join(a.stage.Home, what))
	default:
		return fmt.Errorf("nobody knows how to %s", verb)
	}
	return nil
}

// open starts the program a second time with a file, which it hands over to the first.
func (a *acting) open(path string) error {
	command, err := a.command(path)
	if err != nil {
		return err
	}
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	a.Rest()
	return nil
}

// typed fills in what a scene cannot know.
func (a *acting) typed(words string) string {
	if file, ok := strings.CutPrefix(words, "~/"); ok {
		return filepath.Join(a.stage.Home, file)
	}
	return strings.ReplaceAll(words, "{password}", a.stage.password)
}

// said is what the catalogue says, about the requested Party where words name one; what is not in the catalogue stays
// as it is.
func (a *acting) said(what string) string {
	return a.words.SayOr(what, what, i18n.Args{"Party": a.stage.requested})
}
