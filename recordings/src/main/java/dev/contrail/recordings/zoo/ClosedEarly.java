package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A session that a janitor closes when it is old, without asking whether its owner is done. */
final class ClosedEarly {
    private final Socket socket;

    private ClosedEarly(Socket socket) {
        this.socket = socket;
    }

    static void run(Variant variant) throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var echo = Crew.started(1, "server", number -> serve(server));
            for (int round = 1; round <= 6; round++) {
                session(server.getLocalPort(), variant == Variant.BUGGY && round > 3);
            }
            server.close();
            echo.get(0).join();
        }
    }

    private static void session(int port, boolean early) throws Exception {
        var session = new ClosedEarly(new Socket(InetAddress.getLoopbackAddress(), port));
        Contrail.created("sessions", session, "open");
        var owner = new CountDownLatch(1);
        var janitor = Crew.started(1, "janitor", number -> {
            if (early) {
                TimeUnit.MILLISECONDS.sleep(15);
            } else {
                owner.await();
            }
            Contrail.closed("janitor", session, "close");
            session.socket.close();
        });
        for (int line = 1; line <= 4; line++) {
            session.send("line " + line);
            TimeUnit.MILLISECONDS.sleep(10);
        }
        owner.countDown();
        janitor.get(0).join();
    }

    private void send(String line) {
        Contrail.message("client", this, line);
        try {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            Contrail.reply(this, "client", "sent");
        } catch (IOException e) {
            Contrail.reply(this, "client", "socket closed");
        }
    }

    private static void serve(ServerSocket server) throws IOException {
        while (true) {
            try (Socket client = server.accept();
                    InputStream in = client.getInputStream()) {
                in.readAllBytes();
            } catch (IOException e) {
                return;
            }
        }
    }
}
