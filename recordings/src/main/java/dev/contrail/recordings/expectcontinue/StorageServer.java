package dev.contrail.recordings.expectcontinue;

import dev.contrail.recordings.Workers;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that stores what is uploaded, one client at a time.
 *
 * <p>It answers the first request with {@code 503 Slow Down} without asking for the body, as RFC 9110 section 10.1.1
 * allows, and every later one with {@code 100 Continue} and then {@code 201 Created}. It closes a connection on which no
 * request comes for a while.
 */
final class StorageServer implements Closeable {
    static final int IDLE_MILLIS = 500;

    private final ServerSocket listener;
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private boolean busy = true;

    StorageServer() throws IOException {
        listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Workers.named("storage-").newThread(this::serve).start();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
    }

    /** The request lines of the uploads that were stored, in order. */
    List<String> stored() {
        return List.copyOf(stored);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket client = listener.accept()) {
                    serve(client);
                } catch (SocketTimeoutException | EOFException over) {
                    // idle for too long, or closed by the client: either way this connection is done
                }
            }
        } catch (SocketException closed) {
            // by close()
        } catch (IOException e) {
            throw new IllegalStateException("storage server failed", e);
        }
    }

    private void serve(Socket client) throws IOException {
        client.setSoTimeout(IDLE_MILLIS);
        client.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(client.getInputStream());
        while (true) {
            answer(in, client.getOutputStream());
        }
    }

    private void answer(InputStream in, OutputStream out) throws IOException {
        String requestLine = HttpLines.read(in);
        int length = Integer.parseInt(HttpLines.readField(in, "Content-Length", "0"));
        if (busy) {
            busy = false;
            send(out, Response.SLOW_DOWN, "Content-Length: 0");
            return;
        }
        send(out, Response.CONTINUE);
        in.readNBytes(length);
        stored.add(requestLine);
        send(out, Response.CREATED, "Content-Length: 0");
    }

    private static void send(OutputStream out, Response response, String... fields) throws IOException {
        String[] lines = new String[fields.length + 1];
        lines[0] = "HTTP/1.1 " + response;
        System.arraycopy(fields, 0, lines, 1, fields.length);
        out.write(HttpLines.head(lines));
    }
}
