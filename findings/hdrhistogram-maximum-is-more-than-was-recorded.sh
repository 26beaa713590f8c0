#!/usr/bin/env bash
# Natural guess: percentiles of an HdrHistogram are about right, to the digits that it was made for, while maximum and minimum, which cost
# nothing to keep, are the values themselves: a maximum above a limit means that a call exceeded it.
# What it gives (org.hdrhistogram:HdrHistogram 2.2.2; OpenJDK 17.0.15, Temurin 25.0.3): the upper end of a bucket for the maximum and all
# percentiles, the lower end for the minimum. A thousand times of exactly 100 ms in nanoseconds, with two digits, have a maximum and a median
# of 100.1 ms and a minimum of 99.6: a limit of 100 that was never exceeded is. Maximum less minimum is a bucket's width, where nothing
# varied, and none of them is the duration of any event.
set -euo pipefail
version=2.2.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -Dstyle.color=never dependency:copy -Dartifact=org.hdrhistogram:HdrHistogram:$version -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Maximum.java <<'JAVA'
import org.HdrHistogram.Histogram;

public class Maximum {
    public static void main(String[] args) {
        long nanos = 100_000_000;
        boolean apart = true;
        for (int digits = 1; digits <= 3; digits++) {
            var histogram = new Histogram(digits);
            for (int i = 0; i < 1000; i++) histogram.recordValue(nanos);
            long minimum = histogram.getMinValue(), median = histogram.getValueAtPercentile(50), maximum = histogram.getMaxValue();
            System.out.printf("%d digits, a thousand times %d ns: minimum %d, median %d, maximum %d%n", digits, nanos, minimum, median, maximum);
            apart &= minimum < nanos && nanos < median && median == maximum;
        }
        System.exit(apart ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo "HdrHistogram $version"
echo 'guess: minimum 100000000, maximum 100000000'
java -cp 'lib/*' Maximum.java
