#!/usr/bin/env bash
# Natural guess: jcmd JFR.dump with begin=-2s, or with maxage=2s, writes what happened in the last two seconds.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): it writes all chunks that have a part in that time, whole. A chunk is as long
# as its 12 MB take to fill, so of a quiet program that ticked for some seconds all is there, and so it is after hours. Who
# wants two seconds, for size or because others are to see them, has to cut the file.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$jvm" 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"
cat > Tick.java <<'JAVA'
import jdk.jfr.*;

public class Tick {
    @Name("demo.Tick")
    static class Beat extends Event {}

    public static void main(String[] args) throws InterruptedException {
        for (int beats = 0; beats < 600; beats++) {
            new Beat().commit();
            if (beats == 60) System.out.println("six seconds");
            Thread.sleep(100);
        }
    }
}
JAVA
javac Tick.java
java -XX:StartFlightRecording:settings=none -cp . Tick > out 2>&1 &
jvm=$!
until grep -q 'six seconds' out; do sleep 0.2; done
java -version 2>&1 | head -1
echo 'guess: about 20 beats of 60 and more'
for last in begin=-2s maxage=2s; do
  jcmd "$jvm" JFR.dump $last filename="$work/last.jfr" > /dev/null
  beats=$(jfr print --events demo.Tick last.jfr | grep -c 'demo.Tick')
  echo "$last: $beats beats"
  ((beats >= 60))
done
