package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.recording.append.ThreadDumpSink;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keeps the objects of a dump of threads out of the numbering of those that events tell of.
 *
 * <p>A dump has addresses, events have identity hashes: nothing tells which object of a class it is that a thread waits for.
 * Where events tell of objects of the class, one of the dump may be any of them: it has the name of its class, and a number
 * would make a further object of it.
 */
final class DumpedObjects {
    private final Trace trace;
    /** Those of whose class events tell, by index. */
    private final BitSet doubtful;

    private DumpedObjects(Trace trace, BitSet doubtful) {
        this.trace = trace;
        this.doubtful = doubtful;
    }

    /** The trace without numbers for what only a dump tells of; the same one when no number is in doubt. */
    static Trace withoutNumbers(Trace trace) {
        BitSet doubtful = doubtful(trace);
        return doubtful.isEmpty() ? trace : new DumpedObjects(trace, doubtful).named();
    }

    private static BitSet doubtful(Trace trace) {
        List<Participant> all = trace.participants();
        BitSet dumped = dumped(trace);
        if (dumped.isEmpty()) {
            return dumped;
        }
        Set<String> told = IntStream.range(0, all.size())
                .filter(index -> all.get(index).number() > 0 && !dumped.get(index))
                .mapToObj(index -> all.get(index).fullName())
                .collect(Collectors.toSet());
        dumped.stream()
                .filter(index -> !told.contains(all.get(index).fullName()))
                .forEach(dumped::clear);
        return dumped;
    }

    /** Instances that threads wait for in a dump. */
    private static BitSet dumped(Trace trace) {
        var dumped = new BitSet();
        int type = trace.dump().isEmpty() ? Trace.ABSENT : trace.texts().indexOf(ThreadDumpSink.TYPE);
        Actions actions = trace.actions();
        for (int i = 0; type != Trace.ABSENT && i < actions.open().size(); i++) {
            int row = actions.open().get(i);
            int task = actions.task().get(row);
            if (actions.type().get(row) == type
                    && task != Trace.ABSENT
                    && trace.participants().get(task).number() > 0) {
                dumped.set(task);
            }
        }
        return dumped;
    }

    private Trace named() {
        List<Participant> all = trace.participants();
        Map<String, Integer> byClass = namedByClass();
        Map<String, List<Integer>> gaps = new HashMap<>();
        doubtful.stream()
                .mapToObj(all::get)
                .forEach(object -> gaps.computeIfAbsent(object.fullName(), name -> new ArrayList<>())
                        .add(object.number()));
        var named = new ArrayList<Participant>();
        for (int index = 0; index < all.size(); index++) {
            Participant object = all.get(index);
            int number = doubtful.get(index) ? 0 : object.number() - below(object, gaps);
            long instance = doubtful.get(index) ? 0 : object.instance();
            named.add(new Participant(object.name(), object.fullName(), instance, number));
        }
        return trace.named(trace.name(), List.copyOf(named), trace.omissions())
                .with(trace.messages(), trace.snapshots(), actions(byClass));
    }

    private static int below(Participant object, Map<String, List<Integer>> gaps) {
        return (int) gaps.getOrDefault(object.fullName(), List.of()).stream()
                .filter(gap -> gap < object.number())
                .count();
    }

    /** By class: the participant that has its name and no number. */
    private Map<String, Integer> namedByClass() {
        var named = new HashMap<String, Integer>();
        List<Participant> all = trace.participants();
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).number() == 0) {
                named.putIfAbsent(all.get(index).fullName(), index);
            }
        }
        doubtful.stream().forEach(index -> named.putIfAbsent(all.get(index).fullName(), index));
        return named;
    }

    private Actions actions(Map<String, Integer> byClass) {
        Actions rows = trace.actions();
        var tasks = new IntColumn.Builder();
        for (int row = 0; row < rows.size(); row++) {
            int task = rows.task().get(row);
            boolean moves = task != Trace.ABSENT && doubtful.get(task);
            tasks.add(
                    moves ? byClass.getOrDefault(trace.participants().get(task).fullName(), task) : task);
        }
        return new Actions(
                rows.type(),
                rows.start(),
                rows.duration(),
                rows.thread(),
                rows.queue(),
                rows.action(),
                tasks.build(),
                rows.open(),
                rows.attributes());
    }
}
