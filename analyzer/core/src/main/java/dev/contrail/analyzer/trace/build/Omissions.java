package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Omission;
import java.util.ArrayList;
import java.util.List;

/** Collects what a trace lacks: what readers say, and what the recording itself tells. */
final class Omissions {
    private final List<Omission> said = new ArrayList<>();
    private final RecordedLimits limits = new RecordedLimits();
    private long losses;
    private long lostBytes;

    RecordedLimits limits() {
        return limits;
    }

    void add(Omission omission) {
        said.add(omission);
    }

    /** The JVM could not write so many bytes of events. */
    void lose(long bytes) {
        losses++;
        lostBytes += bytes;
    }

    void addAll(Omissions part) {
        said.addAll(part.said);
        limits.addAll(part.limits);
        losses += part.losses;
        lostBytes += part.lostBytes;
    }

    List<Omission> build() {
        var all = new ArrayList<>(said);
        if (losses > 0) {
            all.add(Omission.lost(losses, lostBytes));
        }
        all.addAll(limits.omissions());
        return all;
    }
}
