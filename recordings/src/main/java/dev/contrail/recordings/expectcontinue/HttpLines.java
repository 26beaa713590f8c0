package dev.contrail.recordings.expectcontinue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The lines an HTTP/1.1 message begins with: a start line, header fields, and an empty line. */
final class HttpLines {
    private HttpLines() {}

    /**
     * Reads one line, without its end.
     *
     * @throws EOFException if the stream ends first
     */
    static String read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection was closed within a message");
            }
            line.write(b);
        }
        return line.toString(US_ASCII).strip();
    }

    /** Reads up to the empty line, and returns the value of one header field, or the fallback. */
    static String readField(InputStream in, String name, String fallback) throws IOException {
        String prefix = name + ": ";
        String value = fallback;
        for (String line = read(in); !line.isEmpty(); line = read(in)) {
            if (line.startsWith(prefix)) {
                value = line.substring(prefix.length());
            }
        }
        return value;
    }

    static void skipFields(InputStream in) throws IOException {
        readField(in, "", "");
    }

    /** The bytes of a message head. */
    static byte[] head(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(US_ASCII);
    }
}
