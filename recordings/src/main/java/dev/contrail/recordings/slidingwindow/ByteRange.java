package dev.contrail.recordings.slidingwindow;

/** A range of bytes as HTTP has it: both ends are inclusive. */
record ByteRange(int first, int last) {
    private static final String UNIT = "bytes=";

    static ByteRange ofPart(int part, int partBytes) {
        return new ByteRange(part * partBytes, (part + 1) * partBytes - 1);
    }

    /** Reads a {@code Range} header field such as {@code bytes=0-499}. */
    static ByteRange parse(String field) {
        String[] ends = field.substring(UNIT.length()).split("-", 2);
        return new ByteRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    String field() {
        return UNIT + first + "-" + last;
    }

    @Override
    public String toString() {
        return "bytes " + first + "-" + last;
    }
}
