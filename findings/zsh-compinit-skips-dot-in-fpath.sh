#!/usr/bin/env bash
# zsh: compinit does not look into a folder that fpath calls ".", and says nothing.
# Guess: fpath is searched like any path, so with fpath=(. $fpath) and a file _demo in the current folder, demo is completed.
set -euo pipefail
command -v zsh > /dev/null || { echo "needs zsh"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '#compdef demo\n_message here\n' > _demo

completes() { # FOLDER: what completes demo, when fpath begins with that folder
  zsh -f -c 'fpath=($1 $fpath); autoload -Uz compinit; compinit -D -u; print -r -- ${_comps[demo]:-nothing}' zsh "$1" 2>&1
}
found() { # the same file is found as a function
  zsh -f -c 'fpath=($1 $fpath); autoload -Uz _demo; autoload +X _demo && print found' zsh "$1" 2>&1
}

echo "zsh:       $(zsh --version)"
dot=$(completes .)
full=$(completes "$PWD")
autoloaded=$(found .)
echo "guess:     fpath=(. \$fpath) and compinit: _demo completes demo"
echo "behaviour: with '.':          $dot"
echo "           with the full path: $full"
echo "           autoload with '.':  $autoloaded (so '.' does count for functions)"
[[ $dot == nothing && $full == _demo && $autoloaded == found ]]
