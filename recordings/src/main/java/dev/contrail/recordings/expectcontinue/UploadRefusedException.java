package dev.contrail.recordings.expectcontinue;

import java.io.IOException;

/** The server answered an upload with its final status before it had the body. */
final class UploadRefusedException extends IOException {
    private final String response;

    UploadRefusedException(String response) {
        super("the server refused the upload: " + response);
        this.response = response;
    }

    /** What the server answered, such as {@code 503 Slow Down}. */
    String response() {
        return response;
    }
}
