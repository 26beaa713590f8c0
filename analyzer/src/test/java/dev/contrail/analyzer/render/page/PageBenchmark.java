package dev.contrail.analyzer.render.page;

import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.analyzer.trace.TraceThread;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * How large a page of many actions is, how soon it is drawn, and how many frames per second it makes: figures to look at,
 * not a test. Arguments: how many events (1,000,000), how many threads (16).
 */
final class PageBenchmark {
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
                  done([120000 / sorted.reduce((a, b) => a + b), sorted[114]]);
                  return;
                }
                const by = times.length < 60 ? -1 : 1;
                plot.dispatchEvent(new WheelEvent('wheel', drive === 'zoom' ? { ...place, deltaY: by * 60 } : { ...place, deltaX: -by * 30 }));
                requestAnimationFrame(frame);
              };
              requestAnimationFrame(frame);
            })""";

    private PageBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
        byte[] html = Pages.html(trace(events, threads));
        print("file", "%,d bytes, %.2f per event", html.length, html.length / (double) events);
        try (Browser browser = Browser.start()) {
            for (int round = 0; round < 3; round++) {
                measure(browser, html);
            }
        }
    }

    private static void measure(Browser browser, byte[] html) throws IOException {
        try (Browser.Opened opened = browser.open(html, "", ColorScheme.LIGHT)) {
            print(
                    "drawn after",
                    "%s ms",
                    opened.page.evaluate("Math.round(performance.getEntriesByName('contrail-drawn')[0].startTime)"));
            opened.page.waitForTimeout(1500);
            print(
                    "zoom",
                    "%s (frames per second, 95th percentile of frame time in ms)",
                    opened.page.evaluate(FRAMES, "zoom"));
            for (int i = 0; i < 10; i++) {
                opened.page.keyboard().press("w");
            }
            print("pan, zoomed in", "%s", opened.page.evaluate(FRAMES, "pan"));
            print("script heap", "%s MB", opened.page.evaluate("Math.round(performance.memory.usedJSHeapSize / 1e6)"));
        }
    }

    private static void print(String name, String format, Object... values) {
        System.out.printf(Locale.ROOT, "%-16s " + format + "%n", prepend(name, values));
    }

    private static Object[] prepend(String name, Object[] values) {
        Object[] all = new Object[values.length + 1];
        all[0] = name;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
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
