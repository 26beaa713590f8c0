package dev.contrail.recordings.slidingwindow;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Gets ranges of one file over HTTP. */
final class RangeClient {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI file;

    RangeClient(URI file) {
        this.file = file;
    }

    byte[] get(ByteRange range) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(file).header("Range", range.field()).build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != HttpURLConnection.HTTP_PARTIAL) {
            throw new IOException("asked for " + range + ", got status " + response.statusCode());
        }
        return response.body();
    }
}
