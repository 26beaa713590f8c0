package dev.contrail.recordings.slidingwindow;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Gets ranges of one file over HTTP. */
final class RangeClient {
    static { // connections that are kept for the next request; read once, by the first of them
        System.setProperty("http.maxConnections", "32");
    }

    private final URL file;

    RangeClient(URL file) {
        this.file = file;
    }

    byte[] get(ByteRange range) throws IOException {
        HttpURLConnection request = (HttpURLConnection) file.openConnection();
        request.setRequestProperty("Range", range.field());
        if (request.getResponseCode() != HttpURLConnection.HTTP_PARTIAL) {
            throw new IOException("asked for " + range + ", got status " + request.getResponseCode());
        }
        try (InputStream body = request.getInputStream()) {
            return body.readAllBytes();
        }
    }
}
