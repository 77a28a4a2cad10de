#!/bin/sh
# Speed and size, measured on this machine; nothing here can fail a test. Called by `make bench` with the folder that
# holds what was built and the folder of the islands. Run it on a machine that does nothing else.
set -eu
# What cargo is told is no setting of the program, which refuses what it does not know.
unset CAIRN_PKG
target=$1
pkg=$2
program=$target/release/cairn
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

echo "Building the product (release)"
CAIRN_PKG=$pkg cargo build --release -p server
size=$(stat -c %s "$program")

# From the start of the process until it answers, on a fresh folder and then again on the same one.
answers() {
  began=$(date +%s%N)
  CAIRN_ADDR=127.0.0.1:0 CAIRN_DATA=$scratch/data "$program" serve >"$scratch/log" 2>&1 &
  pid=$!
  until grep -q "is ready at" "$scratch/log"; do
    kill -0 "$pid" || { cat "$scratch/log" >&2; exit 1; }
    sleep 0.02
  done
  url=$(sed -n 's/.*is ready at //p' "$scratch/log")
  until curl -fs -o /dev/null "$url/healthz"; do sleep 0.02; done
  echo "| $1 | $((($(date +%s%N) - began) / 1000000)) ms | $(($(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status") / 1024)) MiB |"
  kill "$pid"
  wait "$pid" || true
}
starts="$(answers 'first start, empty folder')
$(answers 'start again')"

echo "Building the benchmark (release, with the feature bench)"
CAIRN_PKG=$pkg cargo build --release -p server --features bench
"$program" bench | sed '/^E-mail/,/^Everyone/d'

echo "Building the mail benchmarks (release)"
CAIRN_PKG=$pkg cargo build --release -p server --example sender -p mail --example smtp_sink --example planning
echo
"$target/release/examples/planning" | sed 's/^/Planning mail: /'
# A mail server as a process of its own; it ends when its input does.
mkfifo "$scratch/open"
sleep 3600 >"$scratch/open" &
holder=$!
trap 'kill "$holder" 2>/dev/null; rm -rf "$scratch"' EXIT
"$target/release/examples/smtp_sink" --tls none <"$scratch/open" >"$scratch/letters" &
until port=$(head -1 "$scratch/letters") && [ -n "$port" ]; do sleep 0.05; done
for senders in 1 2; do
  folder=$scratch/outbox-$senders
  "$target/release/examples/sender" "$folder" 2026-11-23T15:00:00Z "$port" 0 10000 0 >/dev/null
  "$target/release/examples/sender" "$folder" 2026-11-23T16:00:00Z "$port" 10000 0 "$senders" |
    awk -v n="$senders" '/^took/ { printf "10000 letters from the outbox through SMTP, %d at once: %d ms, %d a second\n", n, $2, 10000000 / $2 }'
done
kill "$holder"

echo
echo "| start | until it answers | peak memory until then |"
echo "|---|---|---|"
echo "$starts"
echo
echo "The program: $((size / 1048576)) MiB. The islands: $(($(stat -c %s "$pkg"/app_bg.wasm) / 1024)) KiB of WASM, $(gzip -9c "$pkg"/app_bg.wasm | wc -c | awk '{print int($1 / 1024)}') KiB with gzip."
echo "Machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(awk '/MemTotal/ {print int($2 / 1048576)}' /proc/meminfo) GiB of memory, $(rustc --version)."
