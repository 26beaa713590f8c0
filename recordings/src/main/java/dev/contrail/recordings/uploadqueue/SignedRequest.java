package dev.contrail.recordings.uploadqueue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A task with its content and the digest the server checks it by; costly to make, as every byte is read. */
record SignedRequest(Task task, byte[] content, String sha256) {
    static SignedRequest of(Task task) {
        byte[] content = task.content();
        return new SignedRequest(task, content, sha256(content));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
