package dev.contrail.analyzer.findings.jvm;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;

/**
 * Finds virtual threads that wait without giving back the thread that carries them, as the JDK tells it.
 *
 * <p>Worth knowing from {@link #LEAST} on that take {@link #LITTLE} of the recording; a bug when together they wait so for {@link #SHARE} of the recording.
 */
public final class PinnedCarrier extends AbstractDetector {
    static final int LEAST = 3;
    static final double LITTLE = 0.01;
    static final double SHARE = 0.2;

    private static final Finding.Kind KIND = new Finding.Kind(
            "pinned-carrier",
            Finding.Depth.MECHANISM,
            Finding.Table.OVERLAYS,
            "Virtual threads hold on to their carriers",
            "Virtual threads wait inside synchronized or native code, and keep the thread that carries them from carrying others.",
            "Before JDK 24, wait outside of synchronized, or use a ReentrantLock; from 24 on, where that no longer pins,"
                    + " outside of class initializers and native code: the lanes tell which.");

    /** For the service loader. */
    public PinnedCarrier() {
        super(KIND, Need.WAITS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        Trace trace = evidence.trace();
        List<Wait> waits = Waits.named("pinned", trace, evidence.spans());
        long nanos = waits.stream().mapToLong(Wait::nanos).sum();
        if (waits.size() < LEAST || nanos < LITTLE * trace.range().durationNanos()) {
            return List.of();
        }
        var telling = new Telling(evidence, KIND);
        Wait longest = waits.get(0);
        for (Wait wait : waits) {
            longest = wait.nanos() > longest.nanos() ? wait : longest;
            telling.cite(wait.row()).by(wait.thread());
        }
        int times = waits.size();
        String title = String.format("Virtual threads pinned %s, for %s", Words.times(times), Durations.format(nanos));
        String words = String.format(
                "The longest was %s from %s on, by %s; meanwhile its carrier ran nobody else.",
                Durations.format(longest.nanos()),
                Words.at(trace, longest.start()),
                Words.thread(trace, longest.thread()));
        telling.count("pinned", times).count("pinnedNanos", nanos);
        return List.of(
                nanos >= SHARE * trace.range().durationNanos()
                        ? telling.warning(title, words)
                        : telling.note(title, words));
    }
}
