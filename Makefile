# Campusline. `make help` lists what there is. On a fresh machine `make run` and `make test` do all the set-up; they need
# Go (the version in go.mod) and, for Postgres, either an installed one from version 14 on or npm to fetch one.

GO ?= go
GOLANGCI = $(GO) run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
GOFUMPT  = $(GO) run mvdan.cc/gofumpt@v0.12.0
# A number of tries and not a time, since Go fails a target that is just busy when its time is up.
FUZZTIME ?= 3000x

.PHONY: help
help: ## List what there is.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

.PHONY: build
build: ## Build bin/campusline.
	$(GO) build -o bin/campusline ./cmd/campusline

.PHONY: run
run: build ## Serve the sample district, or CAMPUSLINE_DISTRICT, on a private Postgres.
	PATH="$(CURDIR)/bin:$$PATH" bin/campusline serve

.PHONY: test
test: format lint race slips twice fuzz check ## Everything: format, lint, race detector, real Postgres, fuzzing, the sample.

.PHONY: format
format: ## Say which files are not formatted.
	@echo "Format (the first time, gofumpt is fetched and built)"
	@test -z "$$($(GOFUMPT) -l . | tee /dev/stderr)" || { echo "Not formatted: run 'make fix'."; exit 1; }

.PHONY: fix
fix: ## Format every file.
	$(GOFUMPT) -w .

.PHONY: lint
lint: ## Look for mistakes.
	@echo "Lint (the first time, golangci-lint is fetched and built: about a minute)"
	$(GO) vet ./...
	$(GOLANGCI) run

# What computes on its own, or only wires what is tested elsewhere. Under the race detector it would take as long as all
# the rest, which is where things run side by side.
ALONE = ./audio ./browser ./cases ./cmd/campusline ./difference ./docs ./goals ./menus ./opportunities ./outreach \
	./parity ./phonetree ./rehearsal ./replay ./reports ./results ./settings ./staff ./statistics ./translating

# Calls and texts one at a time, which are tried with every webhook delivered twice, and need not be without.
TWICE = ./ivr ./conversation

# Tests wait for the database, for clocks and for processes that get killed more than they compute, so more packages and more
# tests of each run at a time than a small machine has processors.
SIDE_BY_SIDE = -p 4 -parallel 4

# What holds that something is done in a time has the machine to itself.
TIMED = ^(TestAHundredThousandPeopleArePlannedInSeconds|TestTheRateOfALineIsKeptBySegments|TestAnEmergencyOvertakesWhatIsUnderWay|TestWhatIsPublishedIsServedByEveryReplicaWithinASecond|TestManyJoinFewPlacesAtOnceAndEverybodyIsToldTheTruth)$$

.PHONY: race
race: ## Run the tests on real Postgres, with the race detector where things run side by side.
	$(GO) test $(SIDE_BY_SIDE) -race -skip '$(TIMED)|^TestEverySlipIsNamed$$' $$($(GO) list ./... | grep -vxF "$$($(GO) list $(ALONE) $(TWICE))")
	$(GO) test $(SIDE_BY_SIDE) $(ALONE)
	$(GO) test -p 1 -run '$(TIMED)' ./store ./gateway ./conversation ./sms

.PHONY: slips
slips: ## Make every slip of the catalogue in the sample, and see that check names it.
	$(GO) test -run Slip ./proof

.PHONY: twice
twice: ## Run the calls and texts, every webhook delivered twice.
	CAMPUSLINE_TWICE=1 $(GO) test $(SIDE_BY_SIDE) -skip '$(TIMED)' $(TWICE) ./sms ./gateway

.PHONY: fuzz
fuzz: ## Fuzz each target FUZZTIME: 3000x, or 1m.
	@set -e; $(GO) list -f '{{.Dir}}' ./... | while read -r folder; do \
		for target in $$(grep -hoE '^func Fuzz[A-Za-z]+' "$$folder"/*_test.go 2>/dev/null | sed 's/func //'); do \
			echo "Fuzz $$target"; (cd "$$folder" && $(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) .); \
		done; \
	done

.PHONY: check
check: build ## Check the sample district.
	bin/campusline check

.PHONY: bench
bench: ## Measure: a step, webhooks a second beside pgbench, a check, a replay, 2,000 joining 40 places at once, and a whole term.
	$(GO) run ./bench
	$(GO) test -run '^$$' -bench Check -benchtime 3x -cpu 2 ./proof
	$(GO) test -run '^$$' -bench Replay -benchtime 3x ./replay
	CAMPUSLINE_RUSH=2000 $(GO) test -count 1 -v -run ManyJoinFewPlaces ./conversation
	CAMPUSLINE_KILLED_TEXTS=10000 $(GO) test -count 1 -v -run ProcessIsKilled ./sms
	$(GO) test -count 1 -v -run ArePlannedInSeconds ./store
	CAMPUSLINE_TERM_FAMILIES=320 CAMPUSLINE_TERM_WEEKS=16 $(GO) test -count 1 -v -timeout 2h -run Term ./term

.PHONY: clean
clean: ## Remove what was built.
	rm -rf bin
