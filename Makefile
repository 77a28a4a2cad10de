# Thin: each target is a few commands, and each says what it does. What is built lies in target/, or where
# CARGO_TARGET_DIR says.
#   make serve [ARGS=--demo]   builds everything and serves it on http://127.0.0.1:3000
#   make test                  everything that has to hold before a change is taken
#   make story                 the story in a browser, with scripts and without
#   make looks                 the journeys, all told with scripts and without, with pictures: end2end/out/pictures
#   make pictures              the pictures of the README, taken along the story
#   make bench                 speed and size on this machine, next to two yardsticks; nothing in it can fail
#   make soak                  what takes long: processes that send are ended a thousand times, and 10,000 letters
#   make format                formats the Rust code

ROOT := $(CURDIR)
TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))
SITE := $(TARGET)/site
PKG := $(SITE)/pkg
TOOLS := $(TARGET)/tools
BINDGEN_VERSION := 0.2.130
BINDGEN := $(TOOLS)/wasm-bindgen-$(BINDGEN_VERSION)
WASM := $(TARGET)/wasm32-unknown-unknown/wasm-release/app.wasm
# By content, not by time: a cache that outlives its clone must never serve the islands of another one.
ISLAND_SOURCES := $(sort $(shell find app -name '*.rs' -o -name Cargo.toml)) Cargo.toml Cargo.lock rust-toolchain.toml
ISLANDS := $(SITE)/islands-$(shell cat $(ISLAND_SOURCES) | sha256sum | cut -c 1-16)
NPM := end2end/node_modules/.package-lock.json

# Cargo gets the folder of the islands; the program itself knows no such setting.
CARGO := CAIRN_PKG=$(PKG) cargo
JOURNEYS := cd end2end && CAIRN_BIN=$(TARGET)/debug/cairn node house/tell.mjs
.PHONY: help serve test story looks pictures bench soak format rust tools islands program check letters journeys
help:
	@sed -n 's/^#   //p' Makefile

serve: islands
	@echo "Building the server (release)"
	$(CARGO) build --release -p server
	@exec $(TARGET)/release/cairn serve $(ARGS)

test:
	@sh end2end/test.sh $(MAKE)

story: program $(NPM)
	$(JOURNEYS) story

looks: program $(NPM)
	JOURNEY_LOOKS=1; export JOURNEY_LOOKS; $(JOURNEYS)

pictures: program $(NPM)
	JOURNEY_PICTURES=$(ROOT)/end2end/pictures; export JOURNEY_PICTURES; $(JOURNEYS) story

bench: islands
	@sh end2end/bench.sh $(TARGET) $(PKG)

soak: islands
	$(CARGO) build -p server -p mail --examples
	PROPTEST_CASES=10000 $(CARGO) test -p domain --lib -- sequences
	CAIRN_SOAK_ROUNDS=1000 CAIRN_SOAK_MESSAGES=10000 $(CARGO) test -p server -p mail --test outbox -- --nocapture

format:
	cargo fmt --all

# The steps that the targets above are made of.

rust:
	@sh end2end/tools.sh rust

tools:
	@sh end2end/tools.sh rust browser

islands: rust $(ISLANDS)

program: islands tools
	$(CARGO) build -p server

check: program
	$(TARGET)/debug/cairn check courses

journeys: program $(NPM)
	$(JOURNEYS)

# Letters and calendars, read by libraries of others.
letters: tools $(NPM)
	# Together with the server, so that what both use is built once and the same.
	$(CARGO) build -p mail -p server --example letters
	cd end2end && CAIRN_LETTERS=$(TARGET)/debug/examples/letters node --test --test-reporter=spec letters/

$(BINDGEN):
	@$(TOOLS)/bin/wasm-bindgen --version 2>/dev/null | grep -qF $(BINDGEN_VERSION) || { \
	  echo "Installing wasm-bindgen $(BINDGEN_VERSION) into $(TOOLS); this takes some minutes, once"; \
	  cargo install wasm-bindgen-cli --version $(BINDGEN_VERSION) --debug --root $(TOOLS) --target-dir $(TOOLS)/build && \
	  rm -rf $(TOOLS)/build; }
	@touch $@

# Files that did not change keep their time, so that cargo does not build the server again.
$(ISLANDS): $(BINDGEN)
	@echo "Building the islands"
	cargo rustc -p app --lib --crate-type cdylib --features hydrate --target wasm32-unknown-unknown --profile wasm-release
	@rm -rf $(SITE)/new && mkdir -p $(PKG)
	$(TOOLS)/bin/wasm-bindgen --target web --no-typescript --remove-name-section --remove-producers-section --out-dir $(SITE)/new --out-name app $(WASM)
	@cd $(SITE)/new && for file in *; do cmp -s "$$file" "$(PKG)/$$file" || cp -R "$$file" "$(PKG)/"; done
	@rm -rf $(SITE)/new $(SITE)/islands-* && touch $@

$(NPM): end2end/package.json end2end/package-lock.json
	@echo "Installing the npm packages of the journeys"
	cd end2end && npm ci --no-audit --no-fund
	@touch $@
