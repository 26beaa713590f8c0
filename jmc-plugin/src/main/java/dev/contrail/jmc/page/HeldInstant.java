package dev.contrail.jmc.page;

import dev.contrail.analyzer.derive.moment.LanesMoment;
import dev.contrail.analyzer.model.Durations;
import java.util.Set;

/** The instant that a reader holds: a line in the lanes, and beside them what every thread does then. */
final class HeldInstant {
    private final MomentTable table;
    private final PictureCanvas lanes;

    HeldInstant(MomentTable table, PictureCanvas lanes) {
        this.table = table;
        this.lanes = lanes;
    }

    /**
     * Holds an instant.
     *
     * @param hidden names of actions that are not looked at
     */
    void hold(long time, Diagrams diagrams, Set<String> hidden) {
        lanes.hold(time);
        String when = Durations.format(time - diagrams.time().startNanos()) + " after the first event";
        table.show(when, LanesMoment.at(diagrams.lanes(), hidden, time));
    }

    /** Lets go of it. */
    void letGo() {
        if (table.isShown()) {
            lanes.hold(null);
            table.hide();
        }
    }

    void dark(boolean dark) {
        table.dark(dark);
    }

    /** What stands beside the lanes. */
    MomentTable table() {
        return table;
    }
}
