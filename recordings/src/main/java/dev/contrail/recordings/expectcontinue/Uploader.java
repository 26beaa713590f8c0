package dev.contrail.recordings.expectcontinue;

import dev.contrail.events.Contrail;
import java.io.IOException;

/** Uploads one file at a time through a pool of connections. */
final class Uploader {
    private final ConnectionPool pool;

    Uploader(ConnectionPool pool) {
        this.pool = pool;
    }

    /** Uploads, and says what came of it: {@code 201 Created} or {@code upload failed: 503 Slow Down}. */
    String upload(String path, byte[] content) throws IOException {
        HttpConnection connection = lease();
        try {
            return put(connection, path, content);
        } finally {
            Contrail.message(this, pool, "give back");
            pool.giveBack(connection);
        }
    }

    private HttpConnection lease() throws IOException {
        long exchange = Exchanges.next();
        Contrail.message(this, pool, "lease", exchange);
        HttpConnection connection = pool.lease();
        Contrail.reply(pool, this, "connection", exchange);
        return connection;
    }

    private String put(HttpConnection connection, String path, byte[] content) throws IOException {
        long exchange = Exchanges.next();
        Contrail.message(this, connection, "PUT " + path, exchange);
        String outcome = outcomeOf(connection, path, content);
        Contrail.reply(connection, this, outcome, exchange);
        return outcome;
    }

    private static String outcomeOf(HttpConnection connection, String path, byte[] content) throws IOException {
        try {
            return connection.put(path, content).toString();
        } catch (UploadRefusedException e) {
            return "upload failed: " + e.response();
        }
    }
}
