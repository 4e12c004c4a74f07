#!/bin/sh
# Writes the four locks: every version and hash, for all platforms, without addresses. Arguments go to uv,
# as in `make lock ARGS=--upgrade`. Each lock holds the one before it, so they never disagree.
set -eu
cd "$(dirname "$0")/.."

if ! command -v uv >/dev/null; then
    echo "make lock needs uv; installing from the locks does not." >&2
    exit 1
fi

compile() {
    uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --no-header --no-annotate pyproject.toml requirements/weights.in "$@"
}

# The override leaves what it removed in the lock under a marker that is never true; that only confuses readers.
drop_never() {
    awk '/^[^ ]/ { keep = !/sys_platform == .never./ } keep' "$1" >"$1.new"
    mv "$1.new" "$1"
}

# All extras but the one that brings torch.
server="--extra elasticsearch --extra mcp --extra multilingual --extra oidc --extra parquet --extra postgres"

compile "$@" --overrides requirements/without-torch.txt -o requirements.lock
drop_never requirements.lock
compile "$@" --overrides requirements/without-torch.txt -c requirements.lock $server -o requirements-server.lock
drop_never requirements-server.lock
compile "$@" --overrides requirements/without-torch.txt -c requirements-server.lock $server --group dev \
    -o requirements-dev.lock
drop_never requirements-dev.lock
compile "$@" -c requirements-dev.lock $server --extra models --group dev -o requirements-models.lock
