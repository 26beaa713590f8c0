package dev.contrail.recordings.uploadqueue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Puts signed tasks to the server over HTTP. */
final class UploadClient {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    UploadClient(URI server) {
        this.server = server;
    }

    void put(SignedTask signed) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        server.resolve(signed.task().name()))
                .header(UploadServer.CHECKSUM_FIELD, Long.toHexString(signed.checksum()))
                .PUT(BodyPublishers.ofByteArray(signed.task().content()))
                .build();
        HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
        if (response.statusCode() != HttpURLConnection.HTTP_CREATED) {
            throw new IOException(signed.task().name() + " was answered with status " + response.statusCode());
        }
    }
}
