#!/usr/bin/env bash
# Natural guess: jfr view shortens texts that are too long for their column, and leaves numbers whole, or says that they did not fit, as
# spreadsheets do.
# What it does (jfr of Temurin 25.0.3): a number is cut at its end as a text is. In an event with a dozen fields 1,764,591,000 is
# "1,764,...", of which the places that make it a billion are gone, and a duration of 0.00165 ms is "0.0016...", without its unit. The
# columns are narrow by the number of fields, not by what is in them. With --width 250 they are whole; --truncate beginning leaves the
# last digits instead. Needs JDK 25.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Orders.java <<'JAVA'
import java.nio.file.Path;
import jdk.jfr.*;

public class Orders {
    @Name("demo.Order")
    static class Order extends Event {
        long amount = 1_764_591_000;
        @Timespan(Timespan.NANOSECONDS)
        long waited = 1_650;
        String customer = "corner shop";
        String article = "a thing";
        String a = "one of the others", b = a, c = a, d = a, e = a;
    }

    public static void main(String[] args) throws Exception {
        try (var recording = new Recording()) {
            recording.start();
            new Order().commit();
            recording.stop();
            recording.dump(Path.of("orders.jfr"));
        }
    }
}
JAVA
java -version 2>&1 | head -1
java -Xlog:disable Orders.java
row() { jfr view "$@" demo.Order orders.jfr | tail -2 | grep .; }
seen() { row "${@:2}" | grep -q -F -- "$1" && echo yes || echo no; }
echo 'guess: whole'
echo "plain: $(row | tr -s ' ')"
echo "amount whole: $(seen 1,764,591,000), waited whole: $(seen '0.00165 ms'); with --width 250: $(seen 1,764,591,000 --width 250)," \
  "$(seen '0.00165 ms' --width 250)"
[ "$(seen 1,764,591,000)$(seen '0.00165 ms')" = nono ] && [ "$(seen 1,764,591,000 --width 250)$(seen '0.00165 ms' --width 250)" = yesyes ]
