package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reports made of sections: each report waits for its sections, which run in the same pool. */
final class StarvedPool {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final ExecutorService inner;

    private StarvedPool(Variant variant) {
        inner = variant == Variant.BUGGY ? pool : Executors.newFixedThreadPool(4);
    }

    static void run(Variant variant) throws Exception {
        var reports = new StarvedPool(variant);
        List<Future<?>> all = new ArrayList<>();
        for (int report = 1; report <= 12; report++) {
            String name = "report-" + report;
            Contrail.action(reports.pool, "submit", name);
            all.add(reports.pool.submit(() -> reports.report(name)));
            TimeUnit.MILLISECONDS.sleep(report < 5 ? 40 : 1);
        }
        for (Future<?> report : all) {
            report.get();
        }
        reports.pool.shutdown();
        reports.inner.shutdown();
    }

    private void report(String name) {
        try (var span = Contrail.span(pool, "report", name)) {
            TimeUnit.MILLISECONDS.sleep(5);
            String section = name + "/section";
            Contrail.action(inner, "submit", section);
            Future<?> done = inner.submit(() -> section(section));
            done.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Contrail.action(pool, "failed", name);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void section(String name) {
        try (var span = Contrail.span(inner, "section", name)) {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
