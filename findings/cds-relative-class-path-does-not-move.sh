#!/usr/bin/env bash
# Class data sharing, JDK 19 and newer: an archive that was made with a relative class path is refused once it is run with a
# full one, although archives may move together with their jar since JDK 19.
# Guess: app.jsa and app.jar lie together and move together, so it does not matter how the class path was written.
# Needs a JDK 19 or newer: JAVA_HOME, else the PATH.
set -euo pipefail
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
major=$("$java" -version 2>&1 | sed -n '1s/^[^"]*"\([0-9]*\).*/\1/p')
[[ $major -ge 19 ]] || { echo "needs a JDK 19 or newer"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/made"
cd "$work/made"
printf 'public class App { public static void main(String[] a) { System.out.println("hello"); } }\n' > App.java
"${java}c" App.java
"${java%java}jar" cfe app.jar App App.class
printf 'java/lang/Object\nApp\n' > classes

dump() { # CLASS_PATH ARCHIVE
  "$java" -Xshare:dump -XX:SharedClassListFile=classes "-XX:SharedArchiveFile=$2" -Xlog:disable -cp "$1" > /dev/null 2>&1
}
source_of() { # ARCHIVE: where App comes from, after all has moved, with a full class path
  (cd / && "$java" "-XX:SharedArchiveFile=$work/moved/$1" -Xlog:class+load -cp "$work/moved/app.jar" App) |
    sed -n 's/.*\bApp source: //p' | sed "s|$work|WORK|"
}
dump app.jar relative.jsa
dump "$work/made/app.jar" full.jsa
mv "$work/made" "$work/moved"
relative=$(source_of relative.jsa)
full=$(source_of full.jsa)
echo "Java:      $("$java" -version 2>&1 | head -n 1)"
echo "guess:     after moving both, App comes from the archive in either case"
echo "behaviour: archive made with -cp app.jar:        ${relative:-nothing}"
echo "           archive made with -cp /…/app.jar:     ${full:-nothing}"
[[ $relative == file:* && $full == 'shared objects file' ]]
