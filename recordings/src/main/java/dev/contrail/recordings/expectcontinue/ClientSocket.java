package dev.contrail.recordings.expectcontinue;

import dev.contrail.events.Contrail;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** One TCP connection to the server; once closed it stays closed. */
final class ClientSocket implements Closeable {
    private static final String HOST = "storage.example";
    private static final int END_OF_STREAM = -1;

    private final Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    void connect(InetSocketAddress server) throws IOException {
        Contrail.message(this, HOST, "connect");
        socket.connect(server);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    void send(String what, byte[] bytes) throws IOException {
        Contrail.message(this, HOST, what);
        socket.getOutputStream().write(bytes);
    }

    /** Waits for the next status line, and skips the header fields after it. */
    Response receive() throws IOException {
        Response response = Response.parse(HttpLines.read(in));
        HttpLines.skipFields(in);
        Contrail.reply(HOST, this, response.toString());
        return response;
    }

    /** Whether the server has closed its end; TCP only tells those who read. */
    boolean isClosedByServer() throws IOException {
        socket.setSoTimeout(1);
        try {
            in.mark(1);
            boolean closed = in.read() == END_OF_STREAM;
            in.reset();
            if (closed) {
                Contrail.message(HOST, this, "end of stream");
            }
            return closed;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
