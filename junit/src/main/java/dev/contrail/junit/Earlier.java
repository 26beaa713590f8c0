package dev.contrail.junit;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Numbering;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;

/** Events in a test's time of objects that were there before: late ones of the test before, or of what tests share. */
final class Earlier {
    private final Trace trace;
    private final long[] first;
    private final long begin;

    private Earlier(Trace trace, long[] first, long begin) {
        this.trace = trace;
        this.first = first;
        this.begin = begin;
    }

    /**
     * How many there are.
     *
     * @param all what was recorded, also before the test
     * @param cut the part of it that is the test's
     */
    static int events(Trace all, Trace cut) {
        return new Earlier(cut, Numbering.firstSeen(all), cut.range().startNanos()).count();
    }

    private int count() {
        int count = 0;
        Messages messages = trace.messages();
        for (int row = 0; row < messages.size(); row++) {
            count += isEarlier(messages.from().get(row), messages.to().get(row)) ? 1 : 0;
        }
        Actions actions = trace.actions();
        for (int row = 0; row < actions.size(); row++) {
            count += isEarlier(actions.queue().get(row), actions.task().get(row)) ? 1 : 0;
        }
        for (Snapshots table : trace.snapshots()) {
            for (int row = 0; row < table.size(); row++) {
                count += isEarlier(table.subject().get(row), Trace.ABSENT) ? 1 : 0;
            }
        }
        return count;
    }

    /** Whether there is an object among two, and none that is new. */
    private boolean isEarlier(int one, int other) {
        boolean isOld = isObject(one) && first[one] < begin || isObject(other) && first[other] < begin;
        boolean isNew = isObject(one) && first[one] >= begin || isObject(other) && first[other] >= begin;
        return isOld && !isNew;
    }

    private boolean isObject(int who) {
        return who != Trace.ABSENT && trace.participants().get(who).number() != 0;
    }
}
