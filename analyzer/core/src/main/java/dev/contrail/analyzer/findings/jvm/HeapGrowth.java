package dev.contrail.analyzer.findings.jvm;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.LiveHeap;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.unit.Unit;
import java.util.List;

/**
 * Finds that what lives after collections only grows, as {@link LiveHeap} tells it: a bug when it fills the heap, else worth
 * knowing, since a program may have much to load.
 */
public final class HeapGrowth extends AbstractDetector {
    /** What to do about what follows from it. */
    static final String FIRST =
            "Find out first who keeps what is in use, since it only grows: see heap-growth. More room only postpones it.";

    private static final Finding.Kind KIND = new Finding.Kind(
            "heap-growth",
            Finding.Depth.MECHANISM,
            Finding.Table.SNAPSHOTS,
            "What lives in the heap only grows",
            "More and more is still in use after collections: somebody keeps what is not needed any more, or more than there is room for.",
            "Look for who keeps it: compare two class histograms (jcmd PID GC.class_histogram) some time apart, or look at what"
                    + " keeps it in a heap dump (jcmd PID GC.heap_dump FILE). More room for the heap (-Xmx) only postpones it,"
                    + " unless all of it is needed.");

    /** For the service loader. */
    public HeapGrowth() {
        super(KIND, Need.EVENTS);
    }

    static boolean isKind(Finding.Kind kind) {
        return kind.id().equals(KIND.id());
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        return LiveHeap.growing(evidence.trace()).stream()
                .map(heap -> finding(evidence, heap))
                .toList();
    }

    private static Finding finding(Evidence evidence, LiveHeap heap) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, KIND)
                .about(heap.subject(trace))
                .citeSnapshot(heap.part(), heap.rows().first())
                .citeSnapshot(heap.part(), heap.rows().last())
                .count("firstBytes", (long) heap.first())
                .count("lastBytes", (long) heap.most())
                .count("collections", heap.collections());
        String title = String.format(
                "What lives after a collection grew from %s to %s in %s%s",
                bytes(heap.first()),
                bytes(heap.most()),
                Durations.format(heap.end() - heap.start()),
                heap.fills() ? ", and fills the heap" : "");
        String words = String.format(
                "After the first of %s %s were still in use, after those until %s never less than %s%s.%s",
                Words.count(heap.collections(), "collection"),
                bytes(heap.first()),
                Words.at(trace, heap.end()),
                bytes(heap.most()),
                heap.room() > 0 ? ", of " + bytes(heap.room()) + " that the heap had room for at most" : "",
                heap.left() < heap.most() / 2
                        ? " Later it fell to " + bytes(heap.left()) + ": something was let go."
                        : "");
        return heap.fills() ? telling.warning(title, words) : telling.note(title, words);
    }

    private static String bytes(double value) {
        return Words.value(value, Unit.BYTES);
    }
}
