package dev.contrail.analyzer.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was asked and is not answered yet, and the lines that go out. */
final class Exchange {
    /** So long a request may take; then nobody waits for its answer any more. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final TypeRef<Map<String, Object>> OBJECT = new TypeRef<>() {};

    private final McpJsonMapper mapper;
    private final OutputStream out;
    private final Set<Object> open = new HashSet<>();

    Exchange(McpJsonMapper mapper, OutputStream out) {
        this.mapper = mapper;
        this.out = out;
    }

    /** Notes what a line asks for; answers it when it is none of the protocol, and then returns false. */
    boolean accept(String line) throws IOException {
        Map<String, Object> message = parsed(line);
        if (message == null) {
            refuse(-32700, "not a JSON object in one line");
            return false;
        }
        Object id = message.get("id");
        boolean request = message.get("method") instanceof String;
        boolean answer = message.containsKey("result") || message.containsKey("error");
        boolean valid = "2.0".equals(message.get("jsonrpc"))
                && (request || answer)
                && (id == null ? !(request && message.containsKey("id")) : id instanceof String || id instanceof Number)
                && (message.get("params") == null || message.get("params") instanceof Map);
        if (!valid) {
            refuse(id instanceof String || id instanceof Number ? id : null, -32600, "not a JSON-RPC 2.0 message");
            return false;
        }
        if (request && id != null) {
            synchronized (open) {
                open.add(id.toString());
            }
        }
        return true;
    }

    private @Nullable Map<String, Object> parsed(String line) {
        try {
            return line.stripLeading().startsWith("{") ? mapper.readValue(line, OBJECT) : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    void refuse(int code, String message) throws IOException {
        refuse(null, code, message);
    }

    /** With the number of what was asked, where it has one: somebody waits for that. */
    private void refuse(@Nullable Object id, int code, String message) throws IOException {
        write("{\"jsonrpc\":\"2.0\",\"id\":" + (id == null ? "null" : mapper.writeValueAsString(id))
                + ",\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\"}}");
    }

    private void write(String line) throws IOException {
        synchronized (out) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** Returns when everything is answered, or when nobody can wait longer. */
    void awaitAnswers() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (open) {
            while (!open.isEmpty() && System.nanoTime() < end) {
                open.wait(1_000);
            }
        }
    }

    /** Where the library writes: whole lines go on, each at once. */
    OutputStream replies() {
        return new OutputStream() {
            private final ByteArrayOutputStream line = new ByteArrayOutputStream();

            @Override
            public synchronized void write(int b) throws IOException {
                if (b == '\n') {
                    pass(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                } else {
                    line.write(b);
                }
            }

            @Override
            public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
                for (int place = offset; place < offset + length; place++) {
                    write(bytes[place]);
                }
            }
        };
    }

    private void pass(String line) throws IOException {
        if (line.isBlank()) {
            return;
        }
        write(line);
        Map<String, Object> message = parsed(line);
        if (message != null && !message.containsKey("method") && message.get("id") != null) {
            synchronized (open) {
                open.remove(String.valueOf(message.get("id")));
                open.notifyAll();
            }
        }
    }
}
