package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.ArrayList;
import java.util.List;

/** Finds threads that wait for each other when the recording ends, as the JVM's dump of its threads tells it. */
public final class Deadlock extends AbstractDetector {
    private static final Finding.Kind KIND =
            kind("Take locks in one order everywhere, by a number or a name they have.");

    /** Where nobody takes a lock: the JVM has one for each class, until its initializer is done. */
    private static final Finding.Kind INITIALIZERS = kind(
            "Break the cycle between the initializers of these classes: move what one needs of the other out of its static"
                    + " fields and blocks, such as into a class of its own or a method that makes it when it is first asked for.");

    private static Finding.Kind kind(String remedy) {
        return new Finding.Kind(
                "deadlock",
                Finding.Depth.MISTAKE,
                Finding.Table.ACTIONS,
                "Threads wait for each other",
                "Each of some threads waits for a lock that the next of them has: none goes on.",
                remedy);
    }

    /** For the service loader. */
    public Deadlock() {
        super(KIND, Need.DUMP);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var standing = new Standing(evidence);
        return Rings.in(standing).stream()
                .map(ring -> finding(evidence, standing, ring))
                .toList();
    }

    private static Finding finding(Evidence evidence, Standing standing, List<DumpedThread> ring) {
        boolean initialize = ring.stream().anyMatch(thread -> thread.waitsFor().isForInitializer());
        var telling = new Telling(evidence, initialize ? INITIALIZERS : KIND);
        var words = new ArrayList<String>();
        for (int place = 0; place < ring.size(); place++) {
            DumpedThread thread = ring.get(place);
            standing.tell(telling, thread);
            words.add(String.format(
                    "%s waits for %s, which %s %s,%s",
                    Words.quoted(thread.name()),
                    (thread.waitsFor().isForInitializer() ? "the class " : "") + standing.object(thread),
                    Words.quoted(ring.get((place + 1) % ring.size()).name()),
                    thread.waitsFor().isForInitializer() ? "initializes" : "has",
                    Standing.place(thread)));
        }
        String title = ring.size() == 2
                ? String.format(
                        "%s and %s wait for each other%s",
                        Words.quoted(ring.get(0).name()),
                        Words.quoted(ring.get(1).name()),
                        initialize ? ", in initializers of classes" : "")
                : String.format(
                        "%d threads wait for each other in a ring%s",
                        ring.size(), initialize ? ", in initializers of classes" : "");
        String told = String.format(
                "%s %s.", standing.when(), String.join("; ", words.subList(0, Math.min(5, words.size()))));
        return telling.count("threads", ring.size()).warning(title, told.replace(",.", "."));
    }
}
