package dev.contrail.recordings.uploadqueue;

import java.util.Random;

/** Something to upload: a whole small file, or one part of a large one. */
record Task(String name, boolean multipart) {
    /* In memory rather than on disk, so that no disk has a part in the timing, and the same for all. */
    private static final byte[] FILE = randomBytes(64 * 1024);
    private static final byte[] PART = randomBytes(2 * 1024 * 1024);

    static Task file(int number) {
        return new Task("file-" + number, false);
    }

    static Task part(int number) {
        return new Task("part-" + number, true);
    }

    /** The bytes to upload; not to be changed. */
    byte[] content() {
        return multipart ? PART : FILE;
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
