#!/usr/bin/env bash
# Maven: -o refuses a repository with a file: URL, although nothing of it is remote.
# Guess: offline means no network; a repository in a folder is read as before.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p staged/com/acme/part/1 project
cat > staged/com/acme/part/1/part-1.pom << 'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>part</artifactId><version>1</version>
<packaging>pom</packaging></project>
POM
cat > project/pom.xml << POM
<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>whole</artifactId><version>1</version>
<packaging>pom</packaging>
<repositories><repository><id>staged</id><url>file://$work/staged</url></repository></repositories>
<dependencyManagement><dependencies><dependency><groupId>com.acme</groupId><artifactId>part</artifactId><version>1</version>
<type>pom</type><scope>import</scope></dependency></dependencies></dependencyManagement></project>
POM
resolve() { # OPTION…: whether the project's model can be built, in a local repository of its own
  rm -rf "$work/local"
  (cd project && mvn -B "-Dmaven.repo.local=$work/local" "$@" --non-recursive validate > "$work/log" 2>&1) < /dev/null &&
    echo resolved || grep -o 'Cannot access staged.*offline mode' "$work/log" | head -n 1 | sed "s|$work|WORK|"
}
echo "Maven:     $(mvn -v | head -n 1 | sed 's/\x1b\[[0-9;]*m//g')"
offline=$(resolve -o)
allowed=$(resolve -o -Daether.offline.protocols=file)
echo "guess:     mvn -o reads a repository at file://…"
echo "behaviour: mvn -o:                                  $offline"
echo "           mvn -o -Daether.offline.protocols=file:  $allowed"
[[ $offline == *'offline mode'* && $allowed == resolved ]]
