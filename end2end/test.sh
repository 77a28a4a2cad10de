#!/bin/sh
# Everything that has to hold before a change is taken, phase by phase; the first that fails ends it. At the end it says
# how long each phase took. Called by `make test` with the name of make.
set -u
make=${1:-make}
times=""
began=$(date +%s)

summary() {
  printf '\nSeconds of each phase:\n%s%6d  in all\n' "$times" "$(($(date +%s) - began))"
}

phase() {
  name=$1
  shift
  printf '\n=== %s\n' "$name"
  start=$(date +%s)
  "$@"
  status=$?
  times="$times$(printf '%6d  %s' "$(($(date +%s) - start))" "$name")
"
  [ $status -eq 0 ] && return
  summary
  printf '\nIt does not hold: %s\n' "$name"
  exit 1
}

# Where the islands lie, so that every build of the server is the same one.
site=${CARGO_TARGET_DIR:-target}/site/pkg
case $site in /*) ;; *) site=$PWD/$site ;; esac
cargo_with_islands() {
  CAIRN_PKG=$site cargo "$@"
}

# Two halves at the same time: the tests of the database and of whole programs wait as much as they count.
rust_tests() {
  cargo_with_islands test --workspace --no-run || return
  told=$(mktemp) || return
  # In a group of its own, so that whoever interrupts this ends its tests too.
  set -m
  CAIRN_PKG=$site cargo test --workspace --bins --test '*' >"$told" 2>&1 &
  other=$!
  set +m
  trap 'kill -- -$other; rm -f "$told"; exit 1' INT TERM
  cargo_with_islands test --workspace --lib
  first=$?
  wait $other
  second=$?
  trap - INT TERM
  cat "$told"
  rm -f "$told"
  [ $first -eq 0 ] && [ $second -eq 0 ] && cargo_with_islands test --workspace --doc
}

phase "tools" "$make" --no-print-directory tools
phase "format" cargo fmt --all --check
phase "islands" "$make" --no-print-directory islands
phase "clippy" cargo_with_islands clippy --workspace --all-targets -- -D warnings
phase "clippy of the islands" cargo clippy -p app --lib --features hydrate --target wasm32-unknown-unknown -- -D warnings
phase "Rust tests" rust_tests
phase "the rules in the browser" cargo check -p domain --target wasm32-unknown-unknown
phase "course check" "$make" --no-print-directory check
phase "letters, read by others" "$make" --no-print-directory letters
phase "journeys" "$make" --no-print-directory journeys
summary
printf '\nAll of it holds.\n'
