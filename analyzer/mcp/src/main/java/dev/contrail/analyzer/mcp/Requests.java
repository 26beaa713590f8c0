package dev.contrail.analyzer.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The lines that come in, without those that are none of the protocol: one of them would end the library's reading without a
 * word. It ends when the input has ended and everything is answered: the library drops what it has not answered by then.
 */
final class Requests extends InputStream {
    private final InputStream in;
    private final Exchange exchange;
    private final CountDownLatch end = new CountDownLatch(1);
    private byte[] line = new byte[0];
    private int place;

    Requests(InputStream in, Exchange exchange) {
        this.in = new BufferedInputStream(in);
        this.exchange = exchange;
    }

    void awaitEnd() throws InterruptedException {
        end.await();
    }

    @Override
    public int read() throws IOException {
        return fill() ? line[place++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int size = Math.min(length, line.length - place);
        System.arraycopy(line, place, bytes, offset, size);
        place += size;
        return size;
    }

    @Override
    public int available() {
        return line.length - place;
    }

    /** Whether there is something to read. */
    private boolean fill() throws IOException {
        while (place == line.length) {
            byte[] next = nextLine();
            if (next == null) {
                finish();
                return false;
            }
            line = next;
            place = 0;
        }
        return true;
    }

    /** The next line that is of the protocol; null at the end. */
    private byte @Nullable [] nextLine() throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (int b = in.read(); b >= 0 || bytes.size() > 0 || tooLong; b = in.read()) {
            if (b >= 0 && b != '\n') {
                tooLong |= bytes.size() >= ToolServer.LONGEST_LINE;
                if (!tooLong) {
                    bytes.write(b);
                }
                continue;
            }
            String text = bytes.toString(StandardCharsets.UTF_8);
            bytes.reset();
            if (tooLong) {
                exchange.refuse(-32600, "a line is longer than " + ToolServer.LONGEST_LINE + " bytes");
            } else if (!text.isBlank() && exchange.accept(text)) {
                return (text.strip() + "\n").getBytes(StandardCharsets.UTF_8);
            }
            tooLong = false;
            if (b < 0) {
                return null;
            }
        }
        return null;
    }

    private void finish() throws IOException {
        try {
            exchange.awaitAnswers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while answers are written");
        } finally {
            end.countDown();
        }
    }
}
