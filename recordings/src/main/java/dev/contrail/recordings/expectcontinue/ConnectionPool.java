package dev.contrail.recordings.expectcontinue;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;

/** Connections that are not in use, to be used again. */
final class ConnectionPool implements Closeable {
    private final Deque<HttpConnection> idle = new ArrayDeque<>();
    private final InetSocketAddress server;
    private final Variant variant;

    ConnectionPool(InetSocketAddress server, Variant variant) {
        this.server = server;
        this.variant = variant;
    }

    /** A connection that is ready for a request, for the caller alone until it is given back. */
    HttpConnection lease() throws IOException {
        HttpConnection connection = idle.isEmpty() ? newConnection() : idle.pop();
        connection.prepare();
        return connection;
    }

    void giveBack(HttpConnection connection) {
        idle.push(connection);
    }

    @Override
    public void close() throws IOException {
        for (HttpConnection connection : idle) {
            connection.close();
            Contrail.closed(this, connection, "close");
        }
    }

    private HttpConnection newConnection() {
        HttpConnection connection = new HttpConnection(server, variant);
        Contrail.created(this, connection, "new");
        return connection;
    }
}
