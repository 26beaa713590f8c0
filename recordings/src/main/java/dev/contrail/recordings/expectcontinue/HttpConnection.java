package dev.contrail.recordings.expectcontinue;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;

/** An HTTP/1.1 connection that lives on when the server has closed its socket, and then opens another. */
final class HttpConnection implements Closeable {
    private final InetSocketAddress server;
    private final Variant variant;

    private ClientSocket socket = new ClientSocket();
    private boolean connected;
    private boolean responseAlreadyReceived;
    private String earlyResponse = "";

    HttpConnection(InetSocketAddress server, Variant variant) {
        this.server = server;
        this.variant = variant;
    }

    /** Makes it ready for a request: connected, if need be anew. */
    void prepare() throws IOException {
        if (connected && isClosedByServer()) {
            disconnect();
            if (variant == Variant.FIXED) { // what was received on the old socket says nothing about the next
                responseAlreadyReceived = false;
                Contrail.message(this, this, "responseAlreadyReceived = false");
            }
        }
        if (!connected) {
            connect();
        }
    }

    /**
     * Sends a request and, when the server asks for it, the body.
     *
     * @throws UploadRefusedException if the server gave its final answer before it had the body
     */
    Response put(String path, byte[] body) throws IOException {
        Response response = sendHead(path, body.length);
        if (response.isContinue()) {
            response = sendBody(body);
        } else {
            responseAlreadyReceived = true;
            earlyResponse = response.toString();
            Contrail.message(this, this, "responseAlreadyReceived = true");
        }
        if (responseAlreadyReceived) {
            throw new UploadRefusedException(earlyResponse);
        }
        return response;
    }

    @Override
    public void close() throws IOException {
        if (connected) {
            disconnect();
        }
    }

    private void connect() throws IOException {
        socket = new ClientSocket();
        Contrail.created(this, socket, "open");
        socket.connect(server);
        connected = true;
    }

    private void disconnect() throws IOException {
        Contrail.closed(this, socket, "close");
        socket.close();
        connected = false;
    }

    private boolean isClosedByServer() throws IOException {
        long exchange = Exchanges.next();
        Contrail.message(this, socket, "still open?", exchange);
        boolean closed = socket.isClosedByServer();
        Contrail.reply(socket, this, closed ? "no" : "yes", exchange);
        return closed;
    }

    private Response sendHead(String path, int length) throws IOException {
        String request = "PUT " + path;
        byte[] head = HttpLines.head(
                request + " HTTP/1.1", "Host: localhost", "Content-Length: " + length, "Expect: 100-continue");
        return send(request + ", Expect: 100-continue", head);
    }

    private Response sendBody(byte[] body) throws IOException {
        return send("body, " + body.length + " bytes", body);
    }

    private Response send(String what, byte[] bytes) throws IOException {
        long exchange = Exchanges.next();
        Contrail.message(this, socket, what, exchange);
        socket.send(what, bytes);
        Response response = socket.receive();
        Contrail.reply(socket, this, response.toString(), exchange);
        return response;
    }
}
