package dev.contrail.recordings.uploadqueue;

import java.util.Random;

/** Something to upload: a whole small file, or one part of a large one. */
record Task(String name, boolean multipart, int bytes) {
    private static final int FILE_BYTES = 64 * 1024;
    private static final int PART_BYTES = 512 * 1024;

    static Task file(int number) {
        return new Task("file-" + number, false, FILE_BYTES);
    }

    static Task part(int number) {
        return new Task("part-" + number, true, PART_BYTES);
    }

    /** The bytes to upload, which are made rather than read so that a disk has no part in the timing. */
    byte[] content() {
        byte[] content = new byte[bytes];
        new Random(name.hashCode()).nextBytes(content);
        return content;
    }
}
