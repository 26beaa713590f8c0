package dev.contrail.analyzer.trace;

import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.List;

/**
 * Messages between participants; one row each, in order of time.
 *
 * @param type event type, a text
 * @param time when it was sent
 * @param duration how long it took, 0 for an instant
 * @param thread which thread sent it
 * @param from sender, a participant; absent when it comes from outside
 * @param to receiver, a participant; absent when it goes outside
 * @param label a text
 * @param kind the {@link MessageKind}'s ordinal
 * @param exchange pairs a call with its reply, 0 for none
 * @param attributes fields of event types that the columns above have no place for
 */
public record Messages(
        IntColumn type,
        LongColumn time,
        LongColumn duration,
        IntColumn thread,
        IntColumn from,
        IntColumn to,
        IntColumn label,
        IntColumn kind,
        LongColumn exchange,
        List<Attribute> attributes) {

    public Messages {
        attributes = List.copyOf(attributes);
    }

    /** How many rows. */
    public int size() {
        return time.size();
    }

    /** Some rows, in the given order. */
    public Messages rows(int[] rows) {
        return new Messages(
                type.rows(rows),
                time.rows(rows),
                duration.rows(rows),
                thread.rows(rows),
                from.rows(rows),
                to.rows(rows),
                label.rows(rows),
                kind.rows(rows),
                exchange.rows(rows),
                attributes.stream().map(attribute -> attribute.rows(rows)).toList());
    }
}
