package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that open pages: a browser, closed with all its pages after the last of them, and the pages of samples. */
abstract class InBrowser {
    private static final Path SAMPLES = Path.of("..", "..", "recordings", "samples");

    /** Pages of samples, each made once for all tests. */
    private static final Map<String, byte[]> PAGES = new ConcurrentHashMap<>();

    static Browser browser;

    @BeforeAll
    static void startBrowser() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    /** What a sample recording of such a name holds. */
    static Trace sample(String name) throws IOException {
        try (TraceFile recording = TraceFile.open(SAMPLES.resolve(name + ".jfr"))) {
            return recording.read(Mapping.standard(), position -> {});
        }
    }

    /** The page of a sample. */
    static byte[] samplePage(String name) throws IOException {
        byte[] page = PAGES.get(name);
        if (page == null) {
            page = Pages.html(sample(name));
            PAGES.put(name, page);
        }
        return page;
    }
}
