package dev.contrail.junit;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/** In the recording, where a test begins and ends, by the recording's own clock. */
@Name(Mark.TYPE)
@Label("Test")
@Description("Where a test begins, ends, or was looked at")
@Category({"Contrail", "Test"})
@StackTrace(false)
@Threshold("0 ns")
final class Mark extends Event {
    static final String TYPE = "contrail.Test";

    /** The number of the first look at a test; its end is one, too. */
    static final int BEGIN = 0;

    @Label("Test")
    long test;

    @Label("Look")
    @Description("0 where the test begins, then counting each time that its recording is looked at, its end included")
    int look;

    static void set(long test, int look) {
        var mark = new Mark();
        mark.test = test;
        mark.look = look;
        mark.commit();
    }
}
