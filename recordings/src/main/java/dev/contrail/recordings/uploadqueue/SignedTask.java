package dev.contrail.recordings.uploadqueue;

import java.util.zip.CRC32C;

/** A task with the checksum of its content; costly to make, as every byte is read. */
record SignedTask(Task task, long checksum) {
    static SignedTask of(Task task) {
        CRC32C checksum = new CRC32C();
        checksum.update(task.content());
        return new SignedTask(task, checksum.getValue());
    }
}
