package dev.contrail.recordings.slidingwindow;

import dev.contrail.events.StateEvent;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** The state of a {@link SlidingWindow} after something was done with one part. */
@Name("dev.contrail.recordings.Window")
@Label("Window")
@Description("The state of a sliding window after something was done with one part")
final class WindowEvent extends StateEvent {
    @Label("Part")
    int part;

    @Label("Buffered")
    @Description("Parts that have arrived and wait for an earlier one")
    int buffered;

    @Label("Requested")
    @Description("Parts asked for so far")
    int requested;

    @Label("Released")
    @Description("Parts written so far, which is also the first part not yet written")
    int released;

    public WindowEvent() {}
}
