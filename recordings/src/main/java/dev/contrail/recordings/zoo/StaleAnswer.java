package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A client that gives up on a slow answer and asks the next question over the same connection. */
final class StaleAnswer {
    private Socket socket = new Socket();
    private BufferedReader in = new BufferedReader(java.io.Reader.nullReader());
    private final int port;

    private StaleAnswer(int port) throws IOException {
        this.port = port;
        connect();
    }

    static void run(Variant variant) throws Exception {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Crew.started(1, "server", number -> {
                while (!server.isClosed()) {
                    accept(server);
                }
            });
            var client = new StaleAnswer(server.getLocalPort());
            for (int question = 1; question <= 12; question++) {
                client.ask("price of item-" + question, variant == Variant.BUGGY);
            }
        }
    }

    private static void accept(ServerSocket server) {
        try {
            Socket client = server.accept();
            Crew.started(1, "connection", one -> serve(client));
        } catch (IOException e) {
            return; // closed: the program ends
        }
    }

    private void connect() throws IOException {
        socket.close();
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private void ask(String question, boolean keeps) throws IOException {
        Contrail.message(this, "server", question);
        socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            Contrail.reply("server", this, in.readLine());
        } catch (SocketTimeoutException e) {
            Contrail.message(this, this, "no answer in time");
            if (!keeps) {
                connect();
            }
        }
    }

    private static void serve(Socket client) throws Exception {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String item = line.substring(line.lastIndexOf(' ') + 1);
                TimeUnit.MILLISECONDS.sleep(item.equals("item-6") ? 100 : 5);
                client.getOutputStream()
                        .write((item + " costs " + item.length() + ".50\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
