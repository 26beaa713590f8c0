package dev.contrail.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Path;
import one.jfr.JfrReader;
import one.jfr.event.Event;

/**
 * async-profiler's reader. It has no fields by name: an event class reads its own in the order of the file, which is
 * the order that our events are recorded in.
 */
final class AsyncProfilerReader implements Reader {
    @Override
    public Totals read(Path file) throws IOException {
        var totals = new Totals();
        try (var reader = new JfrReader(file.toString())) {
            while (reader.hasMoreChunks()) {
                reader.registerEvent("contrail.Message", Message.class);
                reader.registerEvent("contrail.State", State.class);
                reader.registerEvent("contrail.Action", Action.class);
                for (Event event = reader.readEvent(); event != null; event = reader.readEvent()) {
                    if (event instanceof Taken taken) {
                        totals.add(taken.number, taken.length);
                    }
                }
            }
        }
        return totals;
    }

    /** What the job takes from an event. */
    abstract static class Taken extends Event {
        long number;
        long length;

        Taken(JfrReader in) {
            super(in.getVarlong(), threadAfterDuration(in), in.getVarint());
        }

        private static int threadAfterDuration(JfrReader in) {
            in.getVarlong();
            return in.getVarint();
        }

        final void text(JfrReader in) {
            String text = in.getString();
            length += text == null ? 0 : text.length();
        }
    }

    /** {@code contrail.Message}. */
    public static final class Message extends Taken {
        public Message(JfrReader in) {
            super(in);
            text(in);
            in.getVarint();
            text(in);
            number = in.getVarint();
            text(in);
            text(in);
            in.getVarlong();
        }
    }

    /** {@code contrail.State}. */
    public static final class State extends Taken {
        public State(JfrReader in) {
            super(in);
            in.getString();
            number = in.getVarlong();
            for (int other = 0; other < 3; other++) {
                in.getString();
                in.getVarlong();
            }
            text(in);
            in.getVarint();
            text(in);
        }
    }

    /** {@code contrail.Action}. */
    public static final class Action extends Taken {
        public Action(JfrReader in) {
            super(in);
            text(in);
            in.getVarint();
            text(in);
            text(in);
            number = in.getVarint();
        }
    }
}
