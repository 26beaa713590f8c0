#!/usr/bin/env bash
# Natural guess: jfr print --events with a name that no event type of the file has is an error: it says so, or at least does not exit with
# 0, as with a file that is not there; a script that looks for an event learns that it asked wrongly.
# What it does (jfr of OpenJDK 17.0.15, Temurin 25.0.3): it prints an empty line and exits with 0, as it does for a type that is known and
# has no event, so that nothing in the output tells the two apart. Case counts, too: demo.Order and Order are found, order is not. A
# category that is mistyped is the same empty line. "Nobody waited for a lock" is what a mistyped name says.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Shop.java <<'JAVA'
import java.nio.file.Path;
import jdk.jfr.*;

public class Shop {
    @Name("demo.Order")
    static class Order extends Event {}

    public static void main(String[] args) throws Exception {
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaMonitorEnter");
            recording.start();
            new Order().commit();
            recording.stop();
            recording.dump(Path.of("shop.jfr"));
        }
    }
}
JAVA
java -version 2>&1 | head -1
java -Xlog:disable Shop.java
told() {
  local code=0
  jfr print "$@" shop.jfr > out 2> err || code=$?
  echo "$(grep -c '^demo.Order' out || true) events, exit $code, $(grep -c . err || true) lines of errors"
}
found=$(told --events Order) mistyped=$(told --events order,demo.Ordre,jdk.JavaMonitorEntered) category=$(told --categories Ordres)
none=$(told --events jdk.JavaMonitorEnter)
echo 'guess for what is mistyped: an exit other than 0, or a line of errors'
echo "by its simple name: $found; known, no event: $none; mistyped: $mistyped; mistyped category: $category"
[ "$found" = '1 events, exit 0, 0 lines of errors' ]
for seen in "$none" "$mistyped" "$category"; do [ "$seen" = '0 events, exit 0, 0 lines of errors' ]; done
! jfr print no.jfr > out 2> err
