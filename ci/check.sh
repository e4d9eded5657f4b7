#!/usr/bin/env bash
# Runs dateline as the GitHub Action asks, by the variables PATHS, CONFIG, FORMATS, FAIL_ON and NEW_SINCE.
# usage: check.sh DATELINE
set -euo pipefail

dateline=$1
target=${GITHUB_BASE_REF:-}

# Prints the commit at which a pull request left its target. A shallow clone is deepened until it holds that commit.
merge_base() {
    local depth base
    for depth in 50 500 5000; do
        git fetch --quiet --no-tags --depth="$depth" origin "+refs/heads/$target:refs/remotes/origin/$target"
        if base=$(git merge-base "refs/remotes/origin/$target" HEAD); then
            printf '%s\n' "$base"
            return
        fi
        git fetch --quiet --no-tags --deepen="$depth" origin || true
    done
    echo "dateline: no common commit with $target; check out with fetch-depth: 0" >&2
    return 1
}

arguments=(check)
while IFS= read -r format; do
    [ -n "$format" ] && arguments+=(--output-format "$format")
done <<<"${FORMATS:-github}"
[ -n "${FAIL_ON:-}" ] && arguments+=(--fail-on "$FAIL_ON")

since=${NEW_SINCE:-}
if [ "$since" = auto ]; then
    since=
    [ -n "$target" ] && since=$(merge_base)
fi
[ -n "$since" ] && arguments+=(--new-since "$since")

cd "${CONFIG:-.}"
paths=()
while IFS= read -r path; do
    [ -n "$path" ] && paths+=("$path")
done <<<"${PATHS:-}"

exec "$dateline" "${arguments[@]}" --root . -- ${paths[@]+"${paths[@]}"}
