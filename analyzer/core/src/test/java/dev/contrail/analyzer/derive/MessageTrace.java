package dev.contrail.analyzer.derive;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes traces of messages; {@code Socket/7} is an instance, {@code null} the outside; a microsecond passes per message. */
public final class MessageTrace {
    /** When every trace starts. */
    public static final long START = 1_700_000_000_000_000_000L;

    private static final long MICRO = 1_000;

    private final TraceBuilder builder = new TraceBuilder();
    private long time = START;
    private String thread = "main";

    /** The following messages are sent by a thread. */
    public MessageTrace on(String name) {
        thread = name;
        return this;
    }

    /** Nothing happens for some microseconds. */
    public MessageTrace silent(long micros) {
        time += micros * MICRO;
        return this;
    }

    public MessageTrace call(@Nullable String from, @Nullable String to, @Nullable String label) {
        return add(from, to, label, MessageKind.CALL, 0);
    }

    public MessageTrace reply(@Nullable String from, @Nullable String to, @Nullable String label) {
        return add(from, to, label, MessageKind.REPLY, 0);
    }

    public MessageTrace created(@Nullable String from, String to) {
        return add(from, to, "new", MessageKind.CREATE, 0);
    }

    public MessageTrace closed(@Nullable String from, String to) {
        return add(from, to, "close", MessageKind.CLOSE, 0);
    }

    public MessageTrace add(
            @Nullable String from, @Nullable String to, @Nullable String label, MessageKind kind, long exchange) {
        builder.messages()
                .add(
                        builder.text("contrail.Message"),
                        time,
                        0,
                        builder.thread(new TraceThread(
                                thread, thread.toLowerCase(Locale.ROOT).hashCode(), false)),
                        participant(from),
                        participant(to),
                        builder.text(label),
                        kind,
                        exchange);
        time += MICRO;
        return this;
    }

    private int participant(@Nullable String who) {
        if (who == null) {
            return Trace.ABSENT;
        }
        int slash = who.lastIndexOf('/');
        boolean instance = slash > 0 && who.substring(slash + 1).matches("\\d+");
        return instance
                ? builder.participant(who.substring(0, slash), Integer.parseInt(who.substring(slash + 1)))
                : builder.participant(who, 0);
    }

    /** What else the trace is to hold goes here. */
    public TraceBuilder builder() {
        return builder;
    }

    public Trace build() {
        return build("test.jfr");
    }

    public Trace build(String name) {
        return builder.build(name, new TimeRange(START, time), 1);
    }

    /** An HTTP connection that outlives its socket: refused early, closed while idle, used again on a new socket. */
    public static MessageTrace expectContinue() {
        var trace = new MessageTrace();
        trace.call("Uploader", "ConnectionPool/1", "upload /report");
        trace.created("ConnectionPool/1", "HttpConnection/2");
        trace.created("HttpConnection/2", "ClientSocket/3");
        trace.call("ClientSocket/3", "storage.example", "PUT /report, Expect: 100-continue");
        trace.reply("storage.example", "ClientSocket/3", "503 Service Unavailable");
        trace.call("HttpConnection/2", "HttpConnection/2", "responseAlreadyReceived = true");
        trace.reply("ConnectionPool/1", "Uploader", "failed: 503 Service Unavailable");
        trace.silent(400_000);
        trace.call("storage.example", "ClientSocket/3", "end of stream");
        trace.call("Uploader", "ConnectionPool/1", "upload /report");
        trace.closed("HttpConnection/2", "ClientSocket/3");
        trace.created("HttpConnection/2", "ClientSocket/4");
        trace.call("ClientSocket/4", "storage.example", "PUT /report, Expect: 100-continue");
        trace.reply("storage.example", "ClientSocket/4", "100 Continue");
        trace.call("ClientSocket/4", "storage.example", "body");
        trace.reply("storage.example", "ClientSocket/4", "200 OK");
        trace.reply("ConnectionPool/1", "Uploader", "failed: stale 503");
        return trace;
    }
}
