package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.derive.Runs;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/** What times count from in each of the recordings that are read: the first event of its run, as in a picture of all of it. */
final class Origins {
    /** Where no time was asked for that counts from there, and so nothing is read to find it. */
    static final Origins UNKNOWN = new Origins(Map.of());

    private final Map<TraceFile, Long> origins;

    private Origins(Map<TraceFile, Long> origins) {
        this.origins = origins;
    }

    /** Finds them in as few chunks as tell; {@code runs} says which recordings are drawn together. */
    static Origins of(List<TraceFile> recordings, Mapping mapping, Function<List<Trace>, List<List<Trace>>> runs)
            throws IOException {
        var files = new IdentityHashMap<Trace, TraceFile>();
        for (TraceFile recording : recordings) {
            files.put(recording.readBeginning(mapping), recording);
        }
        var origins = new IdentityHashMap<TraceFile, Long>();
        for (List<Trace> run : runs.apply(List.copyOf(files.keySet()))) {
            long origin = Runs.originNanos(run);
            run.forEach(beginning -> origins.put(files.get(beginning), origin));
        }
        return new Origins(origins);
    }

    OptionalLong of(TraceFile recording) {
        Long origin = origins.get(recording);
        return origin == null ? OptionalLong.empty() : OptionalLong.of(origin);
    }
}
