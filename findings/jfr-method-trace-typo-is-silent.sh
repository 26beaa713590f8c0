#!/usr/bin/env bash
# Natural guess: a filter of jdk.MethodTrace (JEP 520) that names no class or method there is, is refused or warned about;
# and B::f traces calls of f on objects of class B.
# What it does (Temurin 25.0.3): both recordings start without a word and stay empty. A method that B inherits counts as its
# declaring class's: A::f traces it, also for objects of B, and names A.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
jdk=''
for home in "${JAVA_HOME:-}" "$(dirname "$(readlink -f "$(command -v java)")")/.." "$(dirname "$(readlink -f "$(command -v java)")")"/../../*; do
  [[ -x $home/bin/javac && -r $home/release ]] || continue
  (($(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") >= 25)) && jdk=$home && break
done
[[ $jdk ]] || { echo 'needs a JDK 25'; exit 3; }
cat > Trace.java <<'JAVA'
import java.nio.file.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

public class Trace {
    static class A { int f() { return 1; } }
    static class B extends A { }

    static String traced(String filter) throws Exception {
        Path file = Files.createTempFile("trace", ".jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.MethodTrace").with("filter", filter);
            recording.start();
            new B().f();
            recording.stop();
            recording.dump(file);
        }
        var found = new java.util.TreeSet<String>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.MethodTrace")) {
                RecordedMethod method = event.getValue("method");
                found.add(method.getType().getName() + "." + method.getName());
            }
        }
        return found.toString();
    }

    public static void main(String[] args) throws Exception {
        String typo = traced("Trace$Nobody::f"), inherited = traced("Trace$B::f"), declared = traced("Trace$A::f");
        System.out.printf("Trace$Nobody::f -> %s, Trace$B::f -> %s, Trace$A::f -> %s%n", typo, inherited, declared);
        if (!typo.equals("[]") || !inherited.equals("[]") || !declared.equals("[Trace$A.f]")) System.exit(1);
    }
}
JAVA
"$jdk/bin/java" -version 2>&1 | head -1
echo 'guess: an error or a warning; [Trace$B.f]; [Trace$A.f]'
"$jdk/bin/javac" Trace.java
"$jdk/bin/java" -cp . Trace
