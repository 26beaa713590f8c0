#!/usr/bin/env bash
# Natural guess: jfr scrub --exclude-threads NAME takes out of a file what tells of that thread, so that it can be given away.
# What it takes out (Temurin 25.0.3): events whose field eventThread is that thread. jdk.ExecutionSample and jdk.NativeMethodSample
# have a field sampledThread instead, so all that the thread was seen running is still there, under its name. The other way round,
# --include-threads NAME keeps nobody's samples, not even those of NAME.
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
cat > Payroll.java <<'JAVA'
import java.net.*;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.*;

public class Payroll {
    @Name("demo.Paid") static class Paid extends Event {}

    public static void main(String[] args) throws Exception {
        try (var server = new ServerSocket(0); var client = new Socket(server.getInetAddress(), server.getLocalPort());
                var accepted = server.accept(); var recording = new Recording()) {
            for (String type : new String[] {"ExecutionSample", "NativeMethodSample"}) {
                recording.enable("jdk." + type).withPeriod(Duration.ofMillis(10));
            }
            recording.start();
            var payroll = new Thread(() -> {
                new Paid().commit();
                try {
                    client.getInputStream().read();
                } catch (java.io.IOException e) {
                    throw new IllegalStateException(e);
                }
            }, "payroll");
            payroll.start();
            Thread.sleep(2000);
            accepted.getOutputStream().write(1);
            payroll.join();
            recording.stop();
            recording.dump(Path.of("all.jfr"));
        }
    }
}
JAVA
"$jdk/bin/java" -version 2>&1 | head -1
"$jdk/bin/javac" Payroll.java
"$jdk/bin/java" -cp . Payroll
"$jdk/bin/jfr" scrub --exclude-threads payroll all.jfr without.jfr > /dev/null
"$jdk/bin/jfr" scrub --include-threads payroll all.jfr only.jfr > /dev/null
count() { "$jdk/bin/jfr" print --events "$2" "$1" | grep -c "$3 = \"payroll\"" || true; }
for each in all without only; do
  echo "$each: its own events $(count $each.jfr demo.Paid eventThread), its samples $(count $each.jfr NativeMethodSample sampledThread)"
done
echo 'guess: 0 and 0 without it, all of both with it only'
[[ $(count all.jfr demo.Paid eventThread) == 1 && $(count without.jfr demo.Paid eventThread) == 0 && $(count only.jfr demo.Paid eventThread) == 1 ]]
samples=$(count all.jfr NativeMethodSample sampledThread)
((samples > 0 && samples == $(count without.jfr NativeMethodSample sampledThread)))
[[ $(count only.jfr NativeMethodSample sampledThread) == 0 ]]
