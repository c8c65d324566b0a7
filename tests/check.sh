#!/usr/bin/env bash
# The gate: formats, lints and types of both languages, generated files, tests. Stops at the first failure.
set -euo pipefail
cd "$(dirname "$0")/.."
python site/hatch_build.py
node=$(python -c 'from lite.build.node import executable; print(executable())')

ruff format --check .
ruff check .
mypy
(
  cd site
  "$node" node_modules/@biomejs/biome/bin/biome ci --colors=off . ../worker
  "$node" node_modules/typescript/bin/tsc --noEmit -p .
)
python -m lite schema --check
python -m pytest -q --ignore=tests/browser "$@"
# Apart from the others: Playwright leaves an event loop running. A machine with other work is met by
# a second try; what is broken fails it, too.
python -m pytest -q --numprocesses=auto --maxprocesses=4 --dist=loadfile --reruns=2 "$@" tests/browser
python -m pytest -q --numprocesses=auto --maxprocesses=4 --dist=loadfile --reruns=2 --browser=firefox -m everywhere "$@" tests/browser
