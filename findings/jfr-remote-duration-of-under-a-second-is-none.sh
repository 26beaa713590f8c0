#!/usr/bin/env bash
# Natural guess: RecordingInfo, what the FlightRecorderMXBean tells of a recording, has the duration and the maximum age that were set: of
# 900 ms it says 900 ms, or rounds up to a second.
# What it does (OpenJDK 17.0.15, Temurin 25.0.3): both are whole seconds, cut, and 0 means by its Javadoc that none was set. A recording
# that ends by itself after 900 ms, and forgets what is older, looks to JMC or a script as if it ran until it is stopped, and kept all;
# one of 1.9 s as if it ended after a second. Its start and stop times, beside it, are milliseconds: only their difference has the truth,
# and before the start there is none.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Remote.java <<'JAVA'
import java.lang.management.ManagementFactory;
import java.util.Map;
import jdk.management.jfr.FlightRecorderMXBean;
import jdk.management.jfr.RecordingInfo;

public class Remote {
    public static void main(String[] args) throws Exception {
        var recorder = ManagementFactory.getPlatformMXBean(FlightRecorderMXBean.class);
        long id = recorder.newRecording();
        recorder.setRecordingOptions(id, Map.of("duration", "900 ms", "maxAge", "900 ms"));
        recorder.startRecording(id);
        RecordingInfo info = recorder.getRecordings().get(0);
        long length = info.getStopTime() - info.getStartTime();
        System.out.println("duration: " + info.getDuration() + ", maximum age: " + info.getMaxAge() + ", from start to stop: "
                + (length >= 890 && length <= 910 ? "900 ms" : length + " ms"));
        boolean none = info.getDuration() == 0 && info.getMaxAge() == 0 && length >= 890 && length <= 910;
        recorder.closeRecording(id);
        long longer = recorder.newRecording();
        recorder.setRecordingOptions(longer, Map.of("duration", "1900 ms"));
        long cut = recorder.getRecordings().get(0).getDuration();
        System.out.println("of 1900 ms: " + cut);
        System.exit(none && cut == 1 ? 0 : 1);
    }
}
JAVA
java -version 2>&1 | head -1
echo 'guess: 900 ms, or 1; of 1900 ms, 2'
java -Xlog:disable Remote.java
