#!/usr/bin/env bash
# Natural guess: "requires static transitive org.jspecify" keeps the annotations optional: who uses the module can compile
# without them, as with "requires static".
# What javac does (17.0.15, 25.0.3): a module that only requires ours does not compile unless the static transitive one is
# on the module path, too ("module not found"); with "requires static" it does, and javac -Xlint:exports then warns that
# the annotations of public methods are not exported.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p annotations/notes library/lib user/app
cat > annotations/module-info.java <<< 'module notes { exports notes; }'
cat > annotations/notes/Note.java <<< 'package notes; public @interface Note {}'
cat > library/lib/Lib.java <<< 'package lib; public class Lib { @notes.Note public static void call() {} }'
cat > user/module-info.java <<< 'module app { requires lib; }'
cat > user/app/App.java <<< 'package app; class App { void go() { lib.Lib.call(); } }'
javac -version
javac -d out/notes $(find annotations -name '*.java')
try() {
  rm -rf out/lib out/app
  echo "module lib { exports lib; requires $1 notes; }" > library/module-info.java
  javac -d out/lib -p out/notes $(find library -name '*.java')
  if javac -d out/app -p out/lib $(find user -name '*.java') > log.txt 2>&1; then
    echo "requires $1: the user compiles without notes"
  else
    echo "requires $1: $(grep -m1 error log.txt)"
    return 1
  fi
}
echo 'guess: both compile'
try static
! try 'static transitive'
