package dev.contrail.analyzer.recording;

import static dev.contrail.analyzer.trace.Omission.count;
import static dev.contrail.analyzer.trace.Omission.damaged;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.reader.Limit;
import dev.contrail.reader.Loss;
import java.util.Locale;

/** What cannot be read of a recording, in words. */
final class Losses {
    private Losses() {}

    static Omission omission(Loss loss) {
        if (loss instanceof Loss.ForeignBytes foreign) {
            return damaged(
                    foreign.bytes(),
                    "%s that belong to no chunk, at offset %,d",
                    count(foreign.bytes(), "byte"),
                    foreign.position());
        }
        if (loss instanceof Loss.RepeatedChunks repeated) {
            String text = count(repeated.chunks(), "chunk") + " that the file holds a second time";
            return new Omission(Omission.Kind.FOLDED, repeated.chunks(), text);
        }
        if (loss instanceof Loss.ClockMoved moved) {
            return clockMoved(moved);
        }
        if (loss instanceof Loss.TooLong tooLong) {
            String events = count(tooLong.events(), tooLong.eventType() + " event");
            return damaged(tooLong.events(), "%s of more than %,d bytes", events, tooLong.limitBytes())
                    .exceeding(Limit.TEXT);
        }
        return loss instanceof Loss.DamagedEvents events ? damagedEvents(events) : ofChunk(loss);
    }

    private static Omission ofChunk(Loss loss) {
        if (loss instanceof Loss.DamagedChunk chunk) {
            return damaged(
                            1,
                            "a damaged chunk at offset %,d: %s",
                            chunk.chunk(),
                            chunk.reason().words())
                    .exceeding(chunk.reason().exceeded());
        }
        if (loss instanceof Loss.DamagedConstants constants) {
            String format = "names and threads of some events of the chunk at offset %,d: %s";
            return damaged(1, format, constants.chunk(), constants.reason().words())
                    .exceeding(constants.reason().exceeded());
        }
        if (loss instanceof Loss.DamagedType type) {
            String format = "events of type %s, whose fields make no sense: %s";
            return damaged(1, format, type.eventType(), type.reason().words())
                    .exceeding(type.reason().exceeded());
        }
        if (loss instanceof Loss.MissingConstants missing) {
            return missingConstants(missing);
        }
        return missingBytes((Loss.MissingBytes) loss);
    }

    private static Omission clockMoved(Loss.ClockMoved moved) {
        String text = String.format(
                Locale.ROOT,
                "true distances in time across %s, where the system's clock moved by up to %,d ms against the JVM's own",
                count(moved.borders(), "chunk border"),
                moved.mostNanos() / 1_000_000);
        return new Omission(Omission.Kind.NOT_DRAWN, moved.borders(), text);
    }

    private static Omission damagedEvents(Loss.DamagedEvents events) {
        String where = events.atUnfinishedEnd()
                ? "at the end of an unfinished chunk"
                : "in " + count(events.places(), "place");
        return damaged(
                events.bytes(),
                "%s of damaged events %s, from offset %,d",
                count(events.bytes(), "byte"),
                where,
                events.position());
    }

    /** Damage, or the JVM: when recordings follow each other, some write names into the first one only. */
    private static Omission missingConstants(Loss.MissingConstants missing) {
        String text = String.format(
                Locale.ROOT,
                "%s or threads of events that are not in the chunk at offset %,d",
                count(missing.constants(), "name"),
                missing.chunk());
        return new Omission(Omission.Kind.LOST, missing.constants(), text);
    }

    /** Events that were cut out or put in between two others leave no other trace. */
    private static Omission missingBytes(Loss.MissingBytes missing) {
        long bytes = Math.abs(missing.bytes());
        return damaged(
                bytes,
                "%s %s than were written, in the chunk at offset %,d",
                count(bytes, "byte"),
                missing.bytes() > 0 ? "less" : "more",
                missing.chunk());
    }
}
