#!/usr/bin/env bash
# Natural guess: a shell's quotation marks keep an argument of jcmd together, so '+jdk.CPULoad#period=1 s' sets a period; the
# JDK's own .jfc files write values with a blank, and so does the JMX bean.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): jcmd sends all arguments as one line, which the JVM parts at blanks again.
# It starts the recording with "1", which is no period, so the default counts, and takes "s" for a setting that does not
# exist: one line of warning. Without the blank (1s) it works.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$jvm" 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"
echo 'public class Idle { public static void main(String[] a) throws Exception { Thread.sleep(120_000); } }' > Idle.java
javac Idle.java
java -cp . Idle > /dev/null 2>&1 &
jvm=$!
until jcmd "$jvm" VM.version > /dev/null 2>&1; do sleep 0.2; done
java -version 2>&1 | head -1
echo 'guess: both set the period, without a warning'
blank=$(jcmd "$jvm" JFR.start name=blank settings=none '+jdk.CPULoad#period=1 s' 2>&1 | tail -n +2 || true)
without=$(jcmd "$jvm" JFR.start name=without settings=none '+jdk.CPULoad#period=1s' 2>&1 | tail -n +2 || true)
printf 'with a blank:    %s\nwithout a blank: %s\n' "$(head -1 <<< "$blank")" "$(head -1 <<< "$without")"
grep -q "'s' doesn't exist" <<< "$blank"
! grep -qi 'warning' <<< "$without"
