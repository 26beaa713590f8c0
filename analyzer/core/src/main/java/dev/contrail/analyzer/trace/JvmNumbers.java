package dev.contrail.analyzer.trace;

import static dev.contrail.analyzer.trace.Interpolation.LINEAR;
import static dev.contrail.analyzer.trace.Interpolation.STEP_AFTER;
import static dev.contrail.analyzer.trace.Interpolation.STEP_BEFORE;

import java.util.List;

/** What is known of the numbers that the JDK tells of itself, those first that are looked at first. */
final class JvmNumbers {
    /**
     * Events of one type.
     *
     * @param periodic whether they are told each second or so, whatever the program does
     */
    private record Kind(String type, Interpolation interpolation, boolean periodic) {}

    /* Loads and rates are means of the time since the one before; all else is looked at now and then, and moves meanwhile: a
     * heap is full right before a collection and not since the one before. */
    private static final List<Kind> KINDS = List.of(
            new Kind("jdk.CPULoad", STEP_BEFORE, true),
            new Kind("jdk.GCHeapSummary", LINEAR, false),
            new Kind("jdk.ObjectAllocationSample", LINEAR, false),
            new Kind("jdk.JavaThreadStatistics", LINEAR, true),
            new Kind("jdk.ResidentSetSize", LINEAR, true),
            new Kind("jdk.DirectBufferStatistics", LINEAR, true),
            new Kind("jdk.ThreadContextSwitchRate", STEP_BEFORE, true),
            new Kind("jdk.NetworkUtilization", STEP_BEFORE, true),
            new Kind("jdk.ExceptionStatistics", LINEAR, true),
            new Kind("jdk.ClassLoadingStatistics", LINEAR, true));

    private JvmNumbers() {}

    /** Where events of a type stand among these; -1 when they do not. */
    static int placeOf(String type) {
        for (int place = 0; place < KINDS.size(); place++) {
            if (KINDS.get(place).type().equals(type)) {
                return place;
            }
        }
        return -1;
    }

    static boolean arePeriodic(String type) {
        int place = placeOf(type);
        return place >= 0 && KINDS.get(place).periodic();
    }

    static Interpolation interpolation(String type) {
        int place = placeOf(type);
        return place < 0 ? STEP_AFTER : KINDS.get(place).interpolation();
    }
}
