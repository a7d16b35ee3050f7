# make site   builds blogc and, with it, this repository's blog into _site
# make test   builds and runs the tests
# make install   puts blogc, its manual page and shell completions below PREFIX
# make dist      makes the files of a release in dist: the same bytes for the same commit
# Both work on a machine that has only a Swift toolchain: missing C libraries are installed first.

CONFIGURATION ?= release
SWIFT ?= swift
DESTINATION ?= _site
FILTER ?=

# Homebrew's folders are not among the compiler's own.
ifeq ($(shell uname -s),Darwin)
  BREW_PREFIX := $(shell brew --prefix 2>/dev/null)
  SWIFT_FLAGS += -Xcc -I$(BREW_PREFIX)/include -Xlinker -L$(BREW_PREFIX)/lib
else
  # The runtime inside the executable: it starts in a third of the time and runs without a toolchain. With it the C++
  # library that it needs, zlib and utf8proc, where there are archives of them, and no table of 15,000 names that nobody
  # looks up: each shortens every start by some tenths of a millisecond.
  RUNTIME := $(CURDIR)/.build/runtime
  release_FLAGS := --static-swift-stdlib -Xlinker -L$(RUNTIME) -Xlinker --no-export-dynamic
endif

BUILD := $(SWIFT) build $(SWIFT_FLAGS) --explicit-target-dependency-import-check error
FORMATTED := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

# make install PREFIX=/usr/local
PREFIX ?= /usr/local
DESTDIR ?=
SHARE := $(DESTDIR)$(PREFIX)/share

.PHONY: all site check-site build install static dist test-dist libraries test test-browser edit-times bench colours gates format check-format clean

all: site

libraries:
	@.ci/install-libraries

build: libraries $(RUNTIME)
	$(BUILD) -c $(CONFIGURATION) $($(CONFIGURATION)_FLAGS) --product blogc

# The linker takes an archive only where it meets no shared library first: hence a folder that it looks into before the
# system's.
ifdef RUNTIME
$(RUNTIME):
	@mkdir -p $@
	@for name in libstdc++.a libz.a libutf8proc.a; do \
	  archive="$$(clang -print-file-name=$$name)"; case "$$archive" in /*) ln -sf "$$archive" $@/ ;; esac; \
	done
endif

site: build
	"$$($(SWIFT) build -c $(CONFIGURATION) --show-bin-path)/blogc" build --destination $(DESTINATION)

# Broken links and other faults of this repository's blog and of its documentation.
check-site: build
	for source in . docs; do \
	  "$$($(SWIFT) build -c $(CONFIGURATION) --show-bin-path)/blogc" check --strict --source $$source || exit 1; \
	done

# The program, its manual page, and what makes shells complete its command line.
install: build
	@binary="$$($(SWIFT) build -c $(CONFIGURATION) --show-bin-path)/blogc"; \
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" \
	  "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d" && \
	install -m 755 "$$binary" "$(DESTDIR)$(PREFIX)/bin/blogc" && \
	"$$binary" man > "$(SHARE)/man/man1/blogc.1" && \
	"$$binary" completions bash > "$(SHARE)/bash-completion/completions/blogc" && \
	"$$binary" completions zsh > "$(SHARE)/zsh/site-functions/_blogc" && \
	"$$binary" completions fish > "$(SHARE)/fish/vendor_completions.d/blogc.fish"

# One file to carry away: the C libraries' archives are linked in, and symbols are stripped. Their folder is named by a
# pkg-config file that stands before the system's. libsass, which is otherwise loaded when a style sheet is compiled, is
# linked in too. Neither the folder's name nor what the compiler makes of it (build id, debug information, hashes of modules) gets
# into the file, so a commit has the same bytes wherever it is built. LLVM's linker merges equal functions and packs relocations (DT_RELR,
# read by glibc 2.36 and later, which the file needs in any case): 2 MB of 32.5.
ARCHIVES := libcmark-gfm.a libcmark-gfm-extensions.a libyaml.a libz.a libutf8proc.a libsass.a libstdc++.a
STATIC := $(CURDIR)/.build/static
SAME_PATHS := -Xcc -ffile-prefix-map=$(CURDIR)=. -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. -Xswiftc -Xfrontend -Xswiftc -disable-incremental-llvm-codegen -Xlinker --build-id=none
SMALL := -Xswiftc -use-ld=lld -Xlinker --icf=safe -Xlinker -z -Xlinker pack-relative-relocs -Xlinker -O2

static: libraries
	@mkdir -p $(STATIC)/lib
	@for name in $(ARCHIVES); do ln -sf "$$(clang -print-file-name=$$name)" $(STATIC)/lib/; done
	@printf 'Name: yaml-0.1\nDescription: archive\nVersion: 0\nLibs: -L%s -lyaml\n' $(STATIC)/lib > $(STATIC)/lib/yaml-0.1.pc
	PKG_CONFIG_PATH=$(STATIC)/lib $(BUILD) -c release $(STATIC_FLAGS) --static-swift-stdlib -Xcc -DBLOGC_SASS_LINKED $(SAME_PATHS) $(SMALL) \
	  -Xlinker -lsass -Xlinker -lstdc++ -Xlinker --no-export-dynamic --scratch-path $(STATIC)/work --product blogc
	strip -o $(STATIC)/blogc "$$($(SWIFT) build -c release --scratch-path $(STATIC)/work --show-bin-path)/blogc"

# The files of a release. The Swift packages have the versions in packaging/pins.json.
DIST ?= dist

dist: STATIC_FLAGS := --force-resolved-versions
dist: lock static
	packaging/dist $(STATIC)/blogc $(STATIC)/work/checkouts $(DIST)

.PHONY: lock
lock:
	cp packaging/pins.json Package.resolved

# Installs, runs and removes what `make dist` made in a bare Debian; needs root and debootstrap.
test-dist: dist
	@for file in $(DIST)/*.deb $(DIST)/blogc-*-linux-*.tar.gz; do packaging/test-install "$$file" || exit 1; done

test: libraries
	$(BUILD) --build-tests
	$(SWIFT) test $(SWIFT_FLAGS) --skip-build $(if $(FILTER),--filter $(FILTER))

test-browser: libraries
	.ci/install-browser
	$(BUILD) --build-tests
	BLOGC_BROWSER_TESTS=1 $(SWIFT) test $(SWIFT_FLAGS) --skip-build --filter "BrowserTests|ValidHTMLTests"

# How long an edit takes from the disk to the screen, in a blog of 1,000 posts.
edit-times: build
	.ci/install-browser
	$(BUILD) --build-tests
	BLOGC_BROWSER_TESTS=1 BLOGC_EDIT_TIMES="$$($(SWIFT) build -c $(CONFIGURATION) --show-bin-path)/blogc" \
	  $(SWIFT) test $(SWIFT_FLAGS) --skip-build --filter EditTimesTests

# Holds what a build of 200 posts takes against the limits in Benchmarks/Gates; make gates CONFIGURATION=release counts
# instructions too.
gates:
	@Benchmarks/Gates/run $(CONFIGURATION)

# make bench FILTER=liquid; FILTER=theme builds blogs with a theme that works hard, beside Jekyll.
bench: libraries
	$(if $(filter theme,$(FILTER)),,$(SWIFT) run $(SWIFT_FLAGS) -c release --package-path Benchmarks bench $(FILTER))
	$(if $(filter-out theme,$(FILTER)),,@Benchmarks/Theme/run)

# How much of each language's code has the class that Rouge gives it; make colours ARGUMENTS="--in DIRECTORY ruby".
colours: libraries
	@$(SWIFT) run $(SWIFT_FLAGS) -c release --package-path Benchmarks colours $(ARGUMENTS)

format:
	$(SWIFT) format --in-place --recursive $(FORMATTED)

check-format:
	$(SWIFT) format lint --strict --recursive $(FORMATTED)

clean:
	rm -rf .build Benchmarks/.build $(DESTINATION) $(DIST) .blogc-cache
