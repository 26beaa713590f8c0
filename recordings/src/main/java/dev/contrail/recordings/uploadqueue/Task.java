package dev.contrail.recordings.uploadqueue;

import java.util.Random;
import java.util.zip.CRC32C;

/** Something to upload: a whole small file, or one part of a large one. */
record Task(String name, boolean multipart) {
    /* In memory rather than on disk, so that no disk has a part in the timing, and the same for all. */
    private static final byte[] FILE = randomBytes(64 * 1024);
    private static final byte[] PART = randomBytes(3 * 1024 * 1024);

    private static final long FILE_CHECKSUM = file(0).checksum();
    private static final long PART_CHECKSUM = part(0).checksum();

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

    /** The CRC-32C of the content; costly, as every byte is read. */
    long checksum() {
        CRC32C checksum = new CRC32C();
        checksum.update(content());
        return checksum.getValue();
    }

    /** Reads all of the content; throws {@link IllegalStateException} when somebody has changed it. */
    void requireUnchanged() {
        long expected = multipart ? PART_CHECKSUM : FILE_CHECKSUM;
        if (checksum() != expected) {
            throw new IllegalStateException("the content of " + name + " was changed");
        }
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
