#!/usr/bin/env bash
# Natural guess: `jfr print --json` is for programs and has each stack trace whole, cut only where the recording cut it, and
# "truncated" tells so; --stack-depth is for the text that people read.
# What it has (OpenJDK 17.0.15, Temurin 25.0.3): five frames, the default of --stack-depth, in JSON and XML as well, and "truncated" is
# false all the same, as that is what was recorded. Whoever is sixth, as main or a request's handler, is in no event.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Deep.java <<'JAVA'
import java.nio.file.Path;
import jdk.jfr.*;

public class Deep {
    @Name("demo.Deep") static class DeepEvent extends Event {}

    static void down(int levels) {
        if (levels == 0) new DeepEvent().commit();
        else down(levels - 1);
    }

    public static void main(String[] args) throws Exception {
        try (var recording = new Recording()) {
            recording.start();
            down(20);
            recording.stop();
            recording.dump(Path.of("deep.jfr"));
        }
    }
}
JAVA
javac Deep.java
java -cp . Deep
frames() { jfr print "$@" --events demo.Deep deep.jfr | tee printed | grep -c lineNumber; }
asked=$(frames --json --stack-depth 64)
cut=$(grep -c '"truncated": false' printed)
xml=$(frames --xml)
json=$(frames --json)
said=$(grep -c '"truncated": false' printed)
java -version 2>&1 | head -1
echo 'guess: 22 frames, with or without --stack-depth 64'
echo "frames: $json in JSON, $xml in XML, $asked in JSON with --stack-depth 64; truncated is false in both JSON: $said, $cut"
[[ $json = 5 && $xml = 5 && $asked = 22 && $said = 1 && $cut = 1 ]]
