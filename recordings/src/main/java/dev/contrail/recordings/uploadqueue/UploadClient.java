package dev.contrail.recordings.uploadqueue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** Puts tasks to the server over HTTP. */
final class UploadClient {
    private final URI server;

    UploadClient(URI server) {
        this.server = server;
    }

    void put(Task task) throws IOException {
        HttpURLConnection request =
                (HttpURLConnection) server.resolve(task.name()).toURL().openConnection();
        request.setRequestMethod("PUT");
        request.setRequestProperty(UploadServer.CHECKSUM_FIELD, Long.toHexString(task.checksum()));
        request.setFixedLengthStreamingMode(task.content().length);
        request.setDoOutput(true);
        try (OutputStream body = request.getOutputStream()) {
            body.write(task.content());
        }
        if (request.getResponseCode() != HttpURLConnection.HTTP_CREATED) {
            throw new IOException(task.name() + " was answered with status " + request.getResponseCode());
        }
    }
}
