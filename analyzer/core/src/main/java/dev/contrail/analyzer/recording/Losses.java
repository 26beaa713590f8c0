package dev.contrail.analyzer.recording;

import static dev.contrail.analyzer.trace.Omission.count;
import static dev.contrail.analyzer.trace.Omission.damaged;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.reader.loss.Limit;
import dev.contrail.reader.loss.Loss;
import java.util.Locale;

/** What cannot be read of a recording, in words. */
public final class Losses {
    private Losses() {}

    /** What a loss leaves out of a recording that is one file: a phrase that includes how much, and where. */
    public static String words(Loss loss) {
        return omission(loss, Places.OF_ONE_FILE).text();
    }

    /**
     * What a loss leaves out.
     *
     * @param places where its positions are
     */
    static Omission omission(Loss loss, Places places) {
        if (loss instanceof Loss.ForeignBytes foreign) {
            return damaged(
                    foreign.bytes(),
                    "%s that belong to no chunk, at %s",
                    count(foreign.bytes(), "byte"),
                    places.of(foreign.position()));
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
        return loss instanceof Loss.DamagedEvents events ? damagedEvents(events, places) : ofChunk(loss, places);
    }

    private static Omission ofChunk(Loss loss, Places places) {
        if (loss instanceof Loss.Unfinished unfinished) {
            return damaged(
                            1,
                            "about the last second of the chunk at %s, which was never finished: its JVM was killed,"
                                    + " crashed, or still writes it",
                            places.of(unfinished.chunk()))
                    .atUnfinishedEnd();
        }
        if (loss instanceof Loss.DamagedChunk chunk) {
            return damaged(
                            1,
                            "a damaged chunk at %s: %s",
                            places.of(chunk.chunk()),
                            chunk.reason().words())
                    .exceeding(chunk.reason().exceeded());
        }
        if (loss instanceof Loss.DamagedConstants constants) {
            String format = "names and threads of some events of the chunk at %s: %s";
            return damaged(
                            1,
                            format,
                            places.of(constants.chunk()),
                            constants.reason().words())
                    .exceeding(constants.reason().exceeded());
        }
        if (loss instanceof Loss.DamagedType type) {
            String format = "events of type %s, whose fields make no sense: %s";
            return damaged(1, format, type.eventType(), type.reason().words())
                    .exceeding(type.reason().exceeded());
        }
        if (loss instanceof Loss.UndescribedEvents undescribed) {
            return damaged(
                    undescribed.events(),
                    "%s of types that the chunk at %s does not describe, as a JVM leaves it that crashes soon after it"
                            + " loaded them",
                    count(undescribed.events(), "event"),
                    places.of(undescribed.chunk()));
        }
        if (loss instanceof Loss.MissingConstants missing) {
            return missingConstants(missing, places);
        }
        return loss instanceof Loss.CutOff cut ? cutOff(cut, places) : missingBytes((Loss.MissingBytes) loss, places);
    }

    private static Omission cutOff(Loss.CutOff cut, Places places) {
        String format = cut.described()
                ? "%s behind byte %,d, where the file is cut, of the chunk at %s; what is before was read"
                : "%s behind byte %,d, where the file is cut, and what describes the events of the chunk at %s:"
                        + " none of these can be read";
        return damaged(cut.bytes(), format, count(cut.bytes(), "byte"), cut.end(), places.of(cut.chunk()));
    }

    private static Omission clockMoved(Loss.ClockMoved moved) {
        String text = String.format(
                Locale.ROOT,
                "true distances in time across %s, where the system's clock moved by up to %,d ms against the JVM's own",
                count(moved.borders(), "chunk border"),
                moved.mostNanos() / 1_000_000);
        return new Omission(Omission.Kind.NOT_DRAWN, moved.borders(), text);
    }

    private static Omission damagedEvents(Loss.DamagedEvents events, Places places) {
        String where = events.atUnfinishedEnd()
                ? "at the end of an unfinished chunk"
                : "in " + count(events.places(), "place");
        Omission omission = damaged(
                events.bytes(),
                "%s of damaged events %s, from %s",
                count(events.bytes(), "byte"),
                where,
                places.of(events.position()));
        return events.atUnfinishedEnd() ? omission.atUnfinishedEnd() : omission;
    }

    /** Damage, or the JVM: when recordings follow each other, some write names into the first one only. */
    private static Omission missingConstants(Loss.MissingConstants missing, Places places) {
        if (missing.threads() == missing.constants()) {
            String text = String.format(
                    Locale.ROOT,
                    "the names of %s that the JVM left out of the chunk at %s, as it does with some that had ended",
                    count(missing.threads(), "thread"),
                    places.of(missing.chunk()));
            return new Omission(Omission.Kind.NOT_RECORDED, missing.threads(), text);
        }
        String text = String.format(
                Locale.ROOT,
                "%s of events that are not in the chunk at %s",
                missing.constants() == 1
                        ? "1 name, class or thread"
                        : String.format(Locale.ROOT, "%,d names, classes or threads", missing.constants()),
                places.of(missing.chunk()));
        return new Omission(Omission.Kind.LOST, missing.constants(), text);
    }

    /** Events that were cut out or put in between two others leave no other trace. */
    private static Omission missingBytes(Loss.MissingBytes missing, Places places) {
        long bytes = Math.abs(missing.bytes());
        return damaged(
                bytes,
                "%s %s than were written, in the chunk at %s",
                count(bytes, "byte"),
                missing.bytes() > 0 ? "less" : "more",
                places.of(missing.chunk()));
    }
}
