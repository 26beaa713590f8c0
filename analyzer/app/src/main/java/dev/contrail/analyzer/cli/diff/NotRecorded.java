package dev.contrail.analyzer.cli.diff;

import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.trace.Omission;
import java.util.ArrayList;
import java.util.List;

/** What settings left out of what is counted: that there is less of something may only be that it took less time. */
final class NotRecorded {
    private NotRecorded() {}

    /** In words, such as {@code events shorter than 10 ms, as recorded, of ThreadSleep}. */
    static List<String> in(Side side) {
        return side.trace().omissions().stream()
                .filter(omission -> omission.kind() == Omission.Kind.NOT_RECORDED)
                .map(Omission::text)
                .filter(text -> text.startsWith("events "))
                .toList();
    }

    /** A line for each, and of which side it is. */
    static List<String> lines(Difference difference) {
        List<String> inA = in(difference.a());
        List<String> inB = in(difference.b());
        var lines = new ArrayList<String>();
        inA.forEach(what -> lines.add("not in " + (inB.contains(what) ? "A and B" : "A") + ": " + what));
        inB.stream().filter(what -> !inA.contains(what)).forEach(what -> lines.add("not in B: " + what));
        return lines;
    }
}
