package dev.contrail.analyzer.trace.proxy;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Makes one participant of a proxy and the object behind it, in all tables; it has the proxy's name. */
public final class ProxyJoin {
    private final Trace trace;
    private final int[] proxyOf;
    /** By participant: itself, or its proxy. */
    private final int[] inFront;

    private ProxyJoin(Trace trace, int[] proxyOf) {
        this.trace = trace;
        this.proxyOf = proxyOf;
        inFront = IntStream.range(0, proxyOf.length)
                .map(index -> proxyOf[index] == Trace.ABSENT ? index : proxyOf[index])
                .toArray();
    }

    /** The trace with its proxies joined, which an omission says; the same one when it has none. */
    public static Trace of(Trace trace) {
        int[] proxyOf = Proxies.in(trace);
        long joined =
                IntStream.of(proxyOf).filter(proxy -> proxy != Trace.ABSENT).count();
        return joined == 0 ? trace : new ProxyJoin(trace, proxyOf).joined(joined);
    }

    private Trace joined(long pairs) {
        var omissions = new ArrayList<>(trace.omissions());
        String text = Omission.count(pairs, "object") + " behind a proxy, drawn as one with it";
        omissions.add(new Omission(Omission.Kind.FOLDED, pairs, text));
        return new Trace(
                trace.name(),
                trace.range(),
                trace.chunks(),
                trace.texts(),
                participants(),
                trace.threads(),
                new Batch(
                        messages(trace.messages()),
                        trace.snapshots().stream().map(this::snapshots).toList(),
                        actions(trace.actions()),
                        trace.overlays()),
                trace.besides(),
                omissions,
                trace.part());
    }

    /** Instances are numbered anew, as if what is behind a proxy had never been seen. */
    private List<Participant> participants() {
        List<Participant> all = trace.participants();
        List<Integer> byNumber = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> all.get(index).number()))
                .toList();
        var numbers = new HashMap<String, Integer>();
        var joined = new Participant[all.size()];
        for (int index : byNumber) {
            Participant participant = all.get(index);
            boolean counts = participant.number() > 0 && proxyOf[index] == Trace.ABSENT;
            joined[index] = counts
                    ? new Participant(
                            participant.name(),
                            participant.fullName(),
                            participant.instance(),
                            numbers.merge(participant.fullName(), 1, Integer::sum))
                    : participant;
        }
        for (int index = 0; index < joined.length; index++) {
            if (proxyOf[index] != Trace.ABSENT) {
                joined[index] = joined[proxyOf[index]];
            }
        }
        return List.of(joined);
    }

    private Messages messages(Messages rows) {
        return new Messages(
                rows.type(),
                rows.time(),
                rows.duration(),
                rows.thread(),
                column(rows.from()),
                column(rows.to()),
                rows.label(),
                rows.kind(),
                rows.exchange(),
                rows.attributes());
    }

    private Actions actions(Actions rows) {
        return new Actions(
                rows.type(),
                rows.start(),
                rows.duration(),
                rows.thread(),
                column(rows.queue()),
                rows.action(),
                column(rows.task()),
                rows.open(),
                rows.attributes());
    }

    private Snapshots snapshots(Snapshots rows) {
        return new Snapshots(
                rows.type(),
                rows.time(),
                rows.thread(),
                column(rows.subject()),
                rows.action(),
                rows.measures(),
                rows.attributes());
    }

    private IntColumn column(IntColumn participants) {
        var column = new IntColumn.Builder();
        column.addAll(participants, null, inFront);
        return column.build();
    }
}
