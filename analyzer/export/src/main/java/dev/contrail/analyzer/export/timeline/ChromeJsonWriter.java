package dev.contrail.analyzer.export.timeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the JSON of Chrome's trace viewer. Times are microseconds since the recording's start, with three decimals: as
 * numbers since 1970 they would lose their nanoseconds in every reader.
 *
 * <p>The format knows tracks as threads only, so each track is one, and a counter belongs to a process.
 */
final class ChromeJsonWriter implements TimelineWriter {
    private static final long NANOS = 1_000;
    /* An arrow is bound to a slice that lasts. */
    private static final String SHORTEST = "0.001";

    private final JsonGenerator json;
    private final Map<Integer, Integer> processOfTrack = new HashMap<>();
    private final Map<Integer, String> counterNames = new HashMap<>();
    private int tracks;
    private int processes;
    private long origin;

    ChromeJsonWriter(OutputStream out) throws IOException {
        json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(out);
        json.writeStartObject();
        json.writeArrayFieldStart("traceEvents");
    }

    @Override
    public int process(String name, long start) throws IOException {
        if (processes == 0) {
            origin = start;
        }
        int track = ++tracks;
        processOfTrack.put(track, ++processes);
        named("process_name", track, name);
        return track;
    }

    @Override
    public int thread(int process, long id, String name) throws IOException {
        return track(process, name);
    }

    @Override
    public int track(int process, String name) throws IOException {
        int track = newTrack(process);
        named("thread_name", track, name);
        return track;
    }

    @Override
    public int counter(int process, String name) throws IOException {
        int track = newTrack(process);
        counterNames.put(track, name);
        return track;
    }

    private int newTrack(int process) {
        int track = ++tracks;
        processOfTrack.put(track, processOfTrack.getOrDefault(process, 0));
        return track;
    }

    private void named(String what, int track, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("ph", "M");
        json.writeStringField("name", what);
        place(track);
        json.writeObjectFieldStart("args");
        json.writeStringField("name", name);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void place(int track) throws IOException {
        json.writeNumberField("pid", processOfTrack.getOrDefault(track, 0));
        json.writeNumberField("tid", track);
    }

    private void start(String phase, int track, long time) throws IOException {
        json.writeStartObject();
        json.writeStringField("ph", phase);
        place(track);
        json.writeFieldName("ts");
        json.writeNumber(micros(time - origin));
    }

    static String micros(long nanos) {
        long fraction = Math.floorMod(nanos, NANOS);
        long whole = Math.floorDiv(nanos, NANOS);
        if (whole < 0 && fraction > 0) { // the fraction of what is below 0 counts downwards
            whole++;
            fraction = NANOS - fraction;
            return (whole == 0 ? "-0." : whole + ".") + padded(fraction);
        }
        return whole + "." + padded(fraction);
    }

    private static String padded(long fraction) {
        return String.valueOf(NANOS + fraction).substring(1);
    }

    private void details(String... details) throws IOException {
        json.writeObjectFieldStart("args");
        for (int i = 0; i < details.length; i += 2) {
            if (!details[i + 1].isEmpty()) {
                json.writeStringField(details[i], details[i + 1]);
            }
        }
        json.writeEndObject();
    }

    @Override
    public void begin(int track, long time, String name, String... details) throws IOException {
        start("B", track, time);
        json.writeStringField("name", name);
        details(details);
        json.writeEndObject();
    }

    @Override
    public void end(int track, long time) throws IOException {
        start("E", track, time);
        json.writeEndObject();
    }

    @Override
    public void instant(int track, long time, String name, long flow, String... details) throws IOException {
        start(flow == 0 ? "i" : "X", track, time);
        json.writeStringField("name", name);
        if (flow == 0) {
            json.writeStringField("s", "t");
        } else {
            json.writeFieldName("dur");
            json.writeNumber(SHORTEST);
        }
        details(details);
        json.writeEndObject();
        if (flow != 0) {
            start(flow > 0 ? "s" : "f", track, time);
            json.writeStringField("name", name);
            json.writeStringField("cat", "message");
            json.writeNumberField("id", Math.abs(flow));
            if (flow < 0) {
                json.writeStringField("bp", "e");
            }
            json.writeEndObject();
        }
    }

    @Override
    public void value(int counter, long time, double value) throws IOException {
        start("C", counter, time);
        json.writeStringField("name", counterNames.getOrDefault(counter, ""));
        json.writeObjectFieldStart("args");
        json.writeNumberField("value", value);
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeStringField("displayTimeUnit", "ns");
        json.writeObjectFieldStart("otherData");
        json.writeStringField("start", Instant.ofEpochSecond(0, origin).toString());
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }
}
