package dev.contrail.events;

import org.jspecify.annotations.Nullable;

/**
 * Makes Flight Recorder store long texts once.
 *
 * <p>It writes a text of up to 16 letters into each event, letter by letter. A longer one becomes a constant of two
 * bytes, but only when it was seen twice within four texts, and anew in each chunk; a loop over eight classes never gets
 * there. So a text that will come again is named twice in a small event of its own first, which readers skip: some 80
 * bytes and a microsecond for each text and chunk.
 */
final class Texts {
    /* What is up to this long is always written out; so is what is longer than that on some JDK 17. */
    private static final int LONGEST_WRITTEN_OUT = 16;
    private static final int LONGEST_PRIMED = 127;
    private static final int PLACES = 256;

    /* The chunk that a text was primed in; -1 for one that came once so far, and may never come again. No lock: what a
     * race costs is a text that is primed once more or not at all. */
    private static final String[] SEEN = new String[PLACES];
    private static final int[] PRIMED_IN = new int[PLACES];
    private static final int ONCE = -1;

    private static int chunk = 1;

    static {
        java.util.Arrays.fill(SEEN, "");
    }

    private Texts() {}

    /** A number that differs from that of the chunk before. Read without a barrier: to be late is no harm. */
    static int chunk() {
        return chunk;
    }

    /** Called when a chunk begins: what was a constant is none in the new one. */
    static void forget() {
        chunk++;
    }

    /** The text that was given, which Flight Recorder stores once if it keeps coming. */
    static @Nullable String recorded(@Nullable String text) {
        if (text != null && text.length() > LONGEST_WRITTEN_OUT) {
            notice(text);
        }
        return text;
    }

    private static void notice(String text) {
        int place = text.hashCode() & PLACES - 1;
        if (!SEEN[place].equals(text)) {
            SEEN[place] = text.length() > LONGEST_PRIMED ? "" : text;
            PRIMED_IN[place] = ONCE;
        } else if (PRIMED_IN[place] != chunk) {
            PRIMED_IN[place] = chunk;
            prime(text);
        }
    }

    /** Names a text twice, so that it is a constant from here on. */
    static void prime(String text) {
        if (text.length() > LONGEST_WRITTEN_OUT && text.length() <= LONGEST_PRIMED) {
            ChunkHooks.install();
            var event = new TextEvent();
            event.text = text;
            event.again = text;
            event.commit();
        }
    }
}
