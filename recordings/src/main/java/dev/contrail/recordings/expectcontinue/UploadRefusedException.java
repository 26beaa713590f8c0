package dev.contrail.recordings.expectcontinue;

import java.io.IOException;

/** The server answered an upload with its final status before it had the body. */
final class UploadRefusedException extends IOException {
    UploadRefusedException(String response) {
        super("upload failed: " + response);
    }
}
