#!/bin/sh
# Makes an environment and installs a lock and the project into it, by uv where there is one, else by venv and pip.
#   sh requirements/install.sh ENVIRONMENT LOCK PROJECT...
# PROJECT is `-e .` or a wheel. PYTHON names the interpreter where the first suitable one is not wanted.
set -eu

environment=$1
lock=$2
shift 2

# A name on the PATH may be a shim without an interpreter behind it, so each candidate is run.
suitable() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
        if suitable "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    echo "OnRecord needs Python 3.11 or later, and ${PYTHON:-no python3 on the PATH} is not that." \
        "Install one, or name it: make demo PYTHON=/path/to/python3.12" >&2
    return 1
}

if ! suitable "$environment/bin/python"; then
    python=$(find_python)
    if command -v uv >/dev/null; then
        uv venv --quiet --clear --python "$python" "$environment"
    else
        "$python" -m venv --clear "$environment"
    fi
fi

# Nothing is resolved here: the locks are complete, and a package whose hash differs is refused.
echo "Installing $lock into $environment" >&2
if command -v uv >/dev/null; then
    export VIRTUAL_ENV="$environment"
    uv pip install --quiet --python "$environment/bin/python" --no-deps --require-hashes -r "$lock"
    uv pip install --quiet --python "$environment/bin/python" --no-deps "$@"
else
    "$environment/bin/python" -m pip --version >/dev/null 2>&1 || "$environment/bin/python" -m ensurepip >/dev/null
    set -- --no-deps "$@"
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$lock"
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
fi
