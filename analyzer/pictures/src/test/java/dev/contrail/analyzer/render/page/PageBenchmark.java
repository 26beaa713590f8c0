package dev.contrail.analyzer.render.page;

import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How large a page of many actions is, how soon it is drawn, how many frames per second it makes, and how much memory its
 * tab takes. No test: {@code benchmarks/page/run} runs it and makes a table of the lines it writes.
 *
 * <p>System properties: {@code contrail.benchmark.events}, numbers with commas between them; {@code
 * contrail.benchmark.rounds}; {@code contrail.benchmark.out}, a file for lines of {@code events bytes drawn-ms zoom-fps
 * pan-fps heap-MB tab-MB merged}.
 */
class PageBenchmark {
    private static final int THREADS = 16;

    private static final String FRAMES = """
            drive => new Promise(done => {
              const plot = document.querySelector('.lanes-plot');
              const box = plot.getBoundingClientRect();
              const place = { clientX: box.left + 600, clientY: box.top + 60, bubbles: true, cancelable: true };
              const times = [];
              let last = performance.now();
              const frame = () => {
                times.push(performance.now() - last);
                last = performance.now();
                if (times.length > 120) {
                  const sorted = times.slice(1).sort((a, b) => a - b);
                  done(1000 * sorted.length / sorted.reduce((a, b) => a + b));
                  return;
                }
                const by = times.length < 60 ? -1 : 1;
                plot.dispatchEvent(new WheelEvent('wheel', drive === 'zoom' ? { ...place, deltaY: by * 60 } : { ...place, deltaX: -by * 30 }));
                requestAnimationFrame(frame);
              };
              requestAnimationFrame(frame);
            })""";

    @Test
    void measure() throws IOException {
        Path out = Path.of(System.getProperty("contrail.benchmark.out", "target/page-benchmark.txt"));
        int rounds = Integer.getInteger("contrail.benchmark.rounds", 3);
        Files.writeString(out, "");
        for (String events :
                System.getProperty("contrail.benchmark.events", "1000000").split(",", -1)) {
            byte[] html = Pages.html(trace(Integer.parseInt(events), THREADS));
            for (int round = 0; round < rounds; round++) {
                String line = events + " " + html.length + " " + measure(html) + "\n";
                Files.writeString(out, line, StandardOpenOption.APPEND);
            }
        }
    }

    /** In a browser of its own, so that the tab is the only one. */
    private static String measure(byte[] html) throws IOException {
        try (Browser browser = Browser.start();
                Browser.Opened opened = browser.open(html, "", ColorScheme.LIGHT)) {
            Object drawn = opened.page.evaluate("performance.getEntriesByName('contrail-drawn')[0].startTime");
            opened.page.waitForTimeout(1500); // what is counted after the first picture
            Object zoom = opened.page.evaluate(FRAMES, "zoom");
            for (int i = 0; i < 10; i++) {
                opened.page.keyboard().press("w");
            }
            Object pan = opened.page.evaluate(FRAMES, "pan");
            Object heap = opened.page.evaluate("performance.memory.usedJSHeapSize / 1e6");
            boolean merged = opened.page.locator(".notice").isVisible();
            return String.format(
                    Locale.ROOT,
                    "%.0f %.1f %.1f %.0f %.0f %s",
                    number(drawn),
                    number(zoom),
                    number(pan),
                    number(heap),
                    browser.tabMegabytes(),
                    merged ? "merged" : "all");
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Threads that take, upload, wait, and in two of a hundred cases put back; durations as a Poisson process has them. */
    static Trace trace(int events, int threads) {
        var builder = new TraceBuilder();
        var random = new Random(1);
        int type = builder.text("contrail.Queue");
        int queue = builder.participant("UploadQueue", 1);
        int[] actions = new int[5];
        String[] names = {"take", "upload", "multipart", "put back", "wait"};
        Arrays.setAll(actions, i -> builder.text(names[i]));
        int[] ids = new int[threads];
        Arrays.setAll(
                ids,
                i -> builder.thread(new TraceThread(threads > 500 ? "" : "worker-" + (i + 1), i + 1L, threads > 500)));
        int[] tasks = new int[Math.max(100, events / 20)];
        Arrays.setAll(tasks, i -> builder.participant("part-" + i, 0));
        long[] now = new long[threads];
        Arrays.fill(now, Pages.START);
        for (int event = 0; event < events; event++) {
            int thread = random.nextInt(threads);
            int chance = random.nextInt(100);
            int action = chance < 2 ? 3 : chance < 50 ? 0 : chance < 75 ? 1 : chance < 95 ? 2 : 4;
            long duration = action == 3 ? 0 : (long) (-Math.log(1 - random.nextDouble()) * 50_000) + 500;
            now[thread] += 1 + random.nextInt(3000);
            int task = tasks[(int) ((long) event * tasks.length / events + random.nextInt(50)) % tasks.length];
            builder.actions().add(type, now[thread], duration, ids[thread], queue, actions[action], task);
            now[thread] += duration;
        }
        builder.count("contrail.Queue", events);
        long end = Arrays.stream(now).max().orElseThrow();
        return builder.build("million.jfr", new TimeRange(Pages.START, end), 1);
    }
}
