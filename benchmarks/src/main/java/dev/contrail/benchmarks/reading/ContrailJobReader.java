package dev.contrail.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Contrail's decoder, which does the job as the others do it: event by event, and nothing is kept. */
final class ContrailJobReader implements Reader {
    @Override
    public Totals read(Path file) throws IOException {
        Map<String, EventJob.Fields> wanted = new HashMap<>();
        Wanted.TYPES.forEach((type, fields) -> wanted.put(type, new EventJob.Fields(fields.number(), fields.texts())));
        var totals = new Totals();
        new EventJob(wanted).read(file, totals::addAll);
        return totals;
    }
}
