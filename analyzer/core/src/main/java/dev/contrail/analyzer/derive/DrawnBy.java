package dev.contrail.analyzer.derive;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says who decided how the events in a picture are drawn, where it was not the recording itself. */
public final class DrawnBy {
    private DrawnBy() {}

    /** A line for the footer of a picture of a run; empty when the recording alone said it. */
    public static Optional<Omission> note(List<Trace> run, Set<Tally.Picture> pictures) {
        Map<String, Long> events = new LinkedHashMap<>();
        for (Trace trace : run) {
            for (Tally.Count count : trace.drawnBy()) {
                if (count.events() > 0 && pictures.contains(count.key().picture())) {
                    events.merge(count.key().source(), count.events(), Long::sum);
                }
            }
        }
        Long own = events.remove("");
        if (events.isEmpty()) {
            return Optional.empty();
        }
        String sources = events.entrySet().stream()
                .map(source -> source.getKey() + " (" + Omission.count(source.getValue(), "event") + ")")
                .collect(Collectors.joining(", "));
        long all = events.values().stream().mapToLong(Long::longValue).sum();
        return Optional.of(new Omission(
                Omission.Kind.DRAWN_BY,
                all,
                own == null ? sources : "the recording itself (" + Omission.count(own, "event") + "), " + sources));
    }
}
