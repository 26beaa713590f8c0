package dev.contrail.analyzer.recording;

/**
 * The bytes of a field's text as it was last, with its encoding and length, and its index in the trace: most fields have
 * the same few texts over and over. Only for texts of up to 16 bytes, which are compared as two numbers.
 */
final class TextMemo {
    private static final int LONGEST = 16;

    private long head = 1; // with this mask, no text has this head
    private long mask;
    private long tail;
    private int size;
    private int text;

    /** Whether the same text stands at a place. */
    boolean matches(byte[] bytes, int at) {
        return (Varint.word(bytes, at) & mask) == head && (size <= 8 || Varint.word(bytes, at + size - 8) == tail);
    }

    /** How many bytes the text has, with its encoding and length. */
    int size() {
        return size;
    }

    int text() {
        return text;
    }

    void remember(byte[] bytes, int at, int size, int text) {
        if (size > LONGEST) {
            return;
        }
        this.mask = size >= 8 ? -1 : -1L >>> 64 - 8 * size;
        this.head = Varint.word(bytes, at) & mask;
        this.tail = size <= 8 ? 0 : Varint.word(bytes, at + size - 8);
        this.size = size;
        this.text = text;
    }
}
