# The commands of the project. README.md explains them; CONTRIBUTING.md says what each check is for.

GO      ?= go
BIN     := build/bin
# The window is built with the graphics binding cut to what the toolkit calls, which takes minutes off the first build (.ci/tools/slim).
# The toolkit would read its own 4 MB of emoji anew for every style of text, at every start; the system's typefaces have them too.
WINDOW  := -modfile build/slim.mod -tags no_emoji
CGOFREE := $(GO) list ./... | grep -v '^rogatory/cmd/rogatory$$'

# The programs carry their version themselves: a copy of the source that git does not trust, or that has no git at all, builds too.
export GOFLAGS := -buildvcs=false $(GOFLAGS)

.PHONY: setup run test demo build check race window lint vulncheck bench mutate clean

## run: install what is missing and open the program
run: build/slim.mod
	$(GO) run $(WINDOW) ./cmd/rogatory

setup:
	@.ci/setup build

build/slim.mod: go.mod go.sum $(wildcard .ci/tools/slim/*.go) | setup
	cd .ci/tools/slim && CGO_ENABLED=0 $(GO) run . "$(CURDIR)"

## test: everything that must hold before a change is accepted
# The programs that the tests compare with have just been installed: with CI set, a test fails where one is missing.
test: export CI := true
test:
	@.ci/setup test
	$(MAKE) --no-print-directory lint check race window

## check: all tests that need no window, without cgo
check:
	CGO_ENABLED=0 $(GO) test $$($(CGOFREE))
	GOOS=windows CGO_ENABLED=0 $(GO) build -o build/ ./cmd/rogatoryctl ./cmd/rogatory-card
	cd .ci/tools/slim && CGO_ENABLED=0 $(GO) test .

## race: the packages that work on several goroutines, under the race detector
# Of the last two only what works beside the window: their other tests set every language in type, which takes minutes.
race:
	$(GO) test -race ./app/work ./app/session ./app/system ./app/shell ./app/preview ./app/screens/drafts ./app/screens/finish \
		./app/screens/preview ./i18n ./forms/party ./pdf/... ./storage/...
	$(GO) test -race -run 'Beside|Step|Typ|Meanwhile|Undo' ./app/screens/interview
	$(GO) test -race -run 'Amend|Edition|Colleague|Signing' ./app/service

## window: the real program in a real window, driven by keyboard and mouse; screenshots are kept under build/screens
window: build
	$(GO) test -modfile build/slim.mod -count=1 -timeout 60m -tags window ./cmd/rogatory

## lint: go vet and golangci-lint, which is built once from the version in .ci/tools/lint
lint: $(BIN)/golangci-lint
	$(GO) vet ./...
	$(BIN)/golangci-lint run ./...
	cd .ci/tools/slim && $(GO) vet . && "$(CURDIR)/$(BIN)/golangci-lint" run --config "$(CURDIR)/.golangci.yml" .
	@cp go.mod build/go.mod.before && cp go.sum build/go.sum.before && $(GO) mod tidy \
		&& cmp -s go.mod build/go.mod.before && cmp -s go.sum build/go.sum.before \
		|| { echo "go.mod or go.sum is not tidy: run go mod tidy and commit the result." >&2; exit 1; }

$(BIN)/golangci-lint: .ci/tools/lint/go.mod
	@mkdir -p $(BIN)
	cd .ci/tools/lint && $(GO) build -o $(CURDIR)/$@ github.com/golangci/golangci-lint/v2/cmd/golangci-lint

## vulncheck: known vulnerabilities in what we use; it asks a data base on the network
vulncheck:
	@mkdir -p $(BIN)
	cd .ci/tools/vuln && $(GO) build -o $(CURDIR)/$(BIN)/govulncheck golang.org/x/vuln/cmd/govulncheck
	$(BIN)/govulncheck ./...

## build: the programs, into build/bin; rogatory-card must lie beside the other two
build: build/slim.mod
	@mkdir -p $(BIN)
	$(GO) build $(WINDOW) -o $(BIN)/rogatory ./cmd/rogatory
	CGO_ENABLED=0 $(GO) build -o $(BIN)/rogatoryctl ./cmd/rogatoryctl
	CGO_ENABLED=0 $(GO) build -o $(BIN)/rogatory-card ./cmd/rogatory-card

## demo: signed requests to look at, in ./out, with a throw-away certificate
demo:
	CGO_ENABLED=0 $(GO) run ./cmd/internal/demo out

## mutate: whether the tests of the packages that must not be wrong would see a small fault in them; it takes long
mutate:
	@.ci/setup test
	cd .ci/tools/mutate && $(GO) vet . && $(GO) test . && $(GO) build -o $(CURDIR)/build/mutate/mutate .
	CGO_ENABLED=0 nice build/mutate/mutate ./storage ./pdf ./forms/document ./forms/rules

## bench: the figures that we hold ourselves to; BEFORE=<commit> sets those of an earlier commit beside them
bench: build
	@.ci/setup bench
	.ci/bench

clean:
	rm -rf build out
