#!/bin/sh
# Makes sure of the tools, installs what it can and says so. What it cannot install is named, and nothing goes on without it.
#   tools.sh rust       the Rust toolchain that rust-toolchain.toml names, with the target of the browser
#   tools.sh browser    Node, Chromium, and what reads a certificate on paper
set -eu
cd "$(dirname "$0")/.."

missing() {
  echo "Missing: $1" >&2
  echo "  $2" >&2
  exit 1
}

rust() {
  command -v cargo >/dev/null || missing "cargo" "Install rustup, see https://rustup.rs, and open a new shell."
  if command -v rustup >/dev/null; then
    rustup show active-toolchain >/dev/null 2>&1 || {
      echo "Installing the Rust toolchain that rust-toolchain.toml names"
      rustup toolchain install
    }
    rustup target list --installed | grep -qx wasm32-unknown-unknown || {
      echo "Adding the target wasm32-unknown-unknown"
      rustup target add wasm32-unknown-unknown
    }
    rustup component list --installed | grep -q '^rustfmt' || rustup component add rustfmt
    rustup component list --installed | grep -q '^clippy' || rustup component add clippy
  else
    [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ] ||
      missing "the Rust target wasm32-unknown-unknown" "Install rustup, see https://rustup.rs, or add the target by hand."
  fi
}

# The Debian packages whose programs are not here.
absent() {
  [ -n "${CAIRN_CHROMIUM:-}" ] || command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null ||
    command -v google-chrome >/dev/null || echo chromium
  { command -v pdftotext && command -v pdftoppm; } >/dev/null || echo poppler-utils
  command -v zbarimg >/dev/null || echo zbar-tools
  command -v openssl >/dev/null || echo openssl
}

# Chromium without windows is a package of its own in newer Debian. It is lighter; where there is none, Chromium does.
lighter() {
  [ -z "${CAIRN_CHROMIUM:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  command -v chromium-headless-shell >/dev/null && return 0
  echo "Looking for a Chromium without windows"
  { timeout 120 apt-get update -qq && DEBIAN_FRONTEND=noninteractive timeout 300 apt-get install -y -qq --no-install-recommends chromium-headless-shell \
    ; } >/dev/null 2>&1 || echo "There is none; Chromium does"
}

browser() {
  command -v node >/dev/null && command -v npm >/dev/null || missing "Node.js with npm" "Install Node.js 20 or newer."
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || missing "Node.js 20" "This one is $(node --version)."
  lighter
  packages=$(absent | tr '\n' ' ')
  [ -n "$packages" ] || return 0
  if [ "$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo"; else as="no"; fi
  if [ "$as" = no ] || ! command -v apt-get >/dev/null; then
    missing "$packages" "Install these packages (they have these names in Debian), for example: sudo apt-get install $packages"
  fi
  echo "Installing the Debian packages $packages"
  $as apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends $packages >/dev/null
  packages=$(absent | tr '\n' ' ')
  [ -z "$packages" ] || missing "$packages" "apt-get installed them, and their programs are still not found."
}

for room in "$@"; do
  "$room"
done
