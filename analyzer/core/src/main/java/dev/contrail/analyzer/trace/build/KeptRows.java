package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.Scan;
import dev.contrail.analyzer.trace.unseen.Unseen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each picture which rows are kept: those that yield only where there are no others. Where no actions are,
 * waits are what threads did, beside what they were seen doing; where there is nothing of both, pauses are what the JVM did.
 */
final class KeptRows {
    private final TraceBuilder trace;
    private final PictureRows rows;
    private final PictureRows yielding;
    private final OverlayRows waits;
    private boolean otherMessages;
    private boolean otherActions;
    private boolean otherSnapshots;
    private int @Nullable [] overLanes;

    KeptRows(TraceBuilder trace, PictureRows rows, PictureRows yielding, OverlayRows waits) {
        this.trace = trace;
        this.rows = rows;
        this.yielding = yielding;
        this.waits = waits;
    }

    /** Takes them out. */
    Batch batch() {
        Messages messages = messages();
        List<Snapshots> snapshots = snapshots();
        Overlays overlays = waits.build();
        Actions actions = actions(overlays);
        return new Batch(messages, snapshots, actions, overlays(overlays));
    }

    /** Whether actions are kept that do not yield, once the rows were taken. */
    boolean hasOwnActions() {
        return !otherActions || !trace.openActions().isEmpty();
    }

    /** What is drawn, once the rows were taken. */
    Unseen.Seen seen(Actions actions) {
        return new Unseen.Seen(
                !otherMessages,
                !otherSnapshots,
                hasOwnActions(),
                actions.thread().present());
    }

    private Messages messages() {
        rows.calls().addTo(rows.messages());
        yielding.calls().addTo(yielding.messages());
        otherMessages = rows.messages().size() == 0;
        MessageRows kept = (otherMessages ? yielding : rows).messages();
        return (kept.size() == 0 && !rows.messages().attributes().isEmpty() ? rows.messages() : kept).build();
    }

    private Actions actions(Overlays overlays) {
        otherActions = rows.actions().size() == 0;
        ActionRows kept = (otherActions ? yielding : rows).actions();
        if (otherActions && trace.openActions().isEmpty() && overlays.size() > 0) {
            addWaits(overlays, kept);
        }
        Overlays inLanes = overLanes == null ? Overlays.NONE : overlays;
        addSamples(rows.samples(), kept, inLanes);
        if (otherActions) {
            addSamples(yielding.samples(), kept, inLanes);
        }
        return (kept.size() == 0 && !rows.actions().attributes().isEmpty() ? rows.actions() : kept).build();
    }

    private void addSamples(SampleRows samples, ActionRows kept, Overlays inLanes) {
        samples.addTo(kept, this::identity, trace::samplingPeriod, inLanes);
    }

    /* A thread is its Java id, whatever it was renamed to; those of the JVM itself have none. */
    private long identity(int thread) {
        long id = thread == Trace.ABSENT ? 0 : trace.threadAt(thread).javaId();
        return id != 0 ? id : -1L - thread;
    }

    /** What a thread without actions waited for is what it did; where nothing waits at all, pauses are what the JVM did. */
    private void addWaits(Overlays overlays, ActionRows kept) {
        BitSet acting = kept.threads();
        Scan threads = overlays.thread().scan();
        int[] inLanes = new int[overlays.size()];
        int[] others = new int[overlays.size()];
        int lasting = 0;
        for (int row = 0; row < overlays.size(); row++) {
            int thread = threads.getInt(row);
            if (thread != Trace.ABSENT && !acting.get(thread)) {
                inLanes[lasting++] = row;
            } else {
                others[row - lasting] = row;
            }
        }
        inLanes = Arrays.copyOf(inLanes, lasting);
        others = Arrays.copyOf(others, others.length - lasting);
        boolean nothing = kept.size() == 0
                && inLanes.length == 0
                && rows.samples().size() + yielding.samples().size() == 0;
        WaitActions.add(overlays.rows(nothing ? others : inLanes), trace, kept);
        overLanes = nothing ? new int[0] : others;
    }

    /** Those over the lanes; what is drawn in the lanes themselves is not drawn over them as well. */
    private Overlays overlays(Overlays all) {
        return overLanes == null ? all : all.rows(overLanes);
    }

    private List<Snapshots> snapshots() {
        otherSnapshots = rows.snapshots().isEmpty();
        return (otherSnapshots ? yielding : rows)
                .snapshots().values().stream().map(SnapshotRows::build).toList();
    }

    /** How many events each rule took whose rows are kept. */
    List<Tally.Count> counts(Map<Tally.Key, Tally> tallies) {
        var counts = new ArrayList<Tally.Count>();
        tallies.forEach((key, tally) -> {
            if (!key.yields() || isKept(key.picture())) {
                counts.add(new Tally.Count(key, tally.events()));
            }
        });
        return counts;
    }

    private boolean isKept(Tally.Picture picture) {
        return switch (picture) {
            case SEQUENCE -> otherMessages;
            case STATE -> otherSnapshots;
            case LANES -> otherActions;
            case OVERLAY, NONE -> true;
        };
    }
}
