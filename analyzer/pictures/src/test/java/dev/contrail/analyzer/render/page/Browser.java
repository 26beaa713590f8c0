package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's Chromium. Without one, tests that need it are skipped; with {@code -Dcontrail.browser=required}, and where
 * {@code CI} is set, they fail instead.
 */
final class Browser implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** One process for all tests of a JVM, since it takes seconds to start; nobody but these tests uses it. */
    private static com.microsoft.playwright.@Nullable Browser running;

    private final com.microsoft.playwright.Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Path folder;

    private Browser(Path executable) throws IOException {
        folder = Files.createTempDirectory("contrail-page");
        browser = running(executable);
    }

    private static synchronized com.microsoft.playwright.Browser running(Path executable) {
        com.microsoft.playwright.Browser found = running;
        if (found == null || !found.isConnected()) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            found = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(ARGUMENTS));
            running = found;
        }
        return found;
    }

    static Browser start() throws IOException {
        for (Path place : PLACES) {
            if (Files.isExecutable(place)) {
                return new Browser(place);
            }
        }
        boolean required =
                "required".equals(System.getProperty("contrail.browser")) || "true".equals(System.getenv("CI"));
        if (required) {
            fail("no Chromium at any of " + PLACES);
        }
        System.err.println("page tests skipped: no Chromium at any of " + PLACES);
        Assumptions.abort("no Chromium at any of " + PLACES);
        throw new AssertionError("not reached");
    }

    /** The windows and themes in which a page is looked at. */
    record Look(int width, int height, String theme) {
        static final List<Look> ALL = List.of(
                new Look(1600, 1000, "light"),
                new Look(1600, 1000, "dark"),
                new Look(1000, 700, "dark"),
                new Look(1000, 700, "light"));
    }

    /** An opened page, and what it did that it should not. */
    static final class Opened implements AutoCloseable {
        final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Opened(Page page) {
            this.page = page;
            page.onConsoleMessage(message -> {
                if (!message.text().startsWith("Canvas2D: Multiple readback")) { // the tests read pixels
                    complaints.add("console: " + message.text());
                }
            });
            page.onPageError(error -> complaints.add("error: " + error));
            page.onDialog(dialog -> {
                complaints.add("dialog: " + dialog.message());
                dialog.dismiss();
            });
            page.onRequest(request -> {
                if (!request.url().matches("(file:|data:,|blob:null/).*")) {
                    complaints.add("request: " + request.url());
                }
            });
        }

        void assertQuiet() {
            assertThat(complaints)
                    .as("console messages, errors, dialogs, requests")
                    .isEmpty();
        }

        /** Looks at the page in a large window and in a small one, light and dark, without opening it anew. */
        void eachLook(Consumer<Look> seen) {
            for (Look look : Look.ALL) {
                page.setViewportSize(look.width, look.height);
                if (!look.theme.equals(page.locator("html").getAttribute("data-theme"))) {
                    page.keyboard().press("t");
                }
                rest();
                seen.accept(look);
            }
        }

        /** Waits until a frame has been drawn after the last change. */
        void settle() {
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }

        /** Waits until the page has nothing more to do: its link, and what follows it later than a frame, are up to date. */
        void rest() {
            settle();
            page.waitForFunction("() => !document.documentElement.dataset.pending");
            settle();
        }

        /** The view as the URL's hash tells it, once the page has come to rest. */
        String hash() {
            rest();
            return String.valueOf(page.evaluate("location.hash"));
        }

        /** The controls that 24 presses of the tab key reach: by what they say, or else their class. */
        Set<String> controlsReachedByTab() {
            var seen = new LinkedHashSet<String>();
            for (int i = 0; i < 24; i++) {
                page.keyboard().press("Tab");
                seen.add(String.valueOf(page.evaluate(
                        "(e => e.getAttribute('aria-label') || e.className || e.tagName)(document.activeElement)")));
            }
            return seen;
        }

        /** What a click on an entry of the menu saves, once the menu is open. */
        Download saved(Locator entry) {
            page.locator("[aria-label='Save this view']").click();
            return page.waitForDownload(entry::click);
        }

        /** The entries of the open menu with such a text. */
        Locator menuEntries(String text) {
            return page.locator(".menu button", new Page.LocatorOptions().setHasText(text));
        }

        /** The colour at a place of the lanes, in CSS pixels from the first lane's left edge. */
        String colorAt(double x, double y) {
            settle();
            return String.valueOf(page.evaluate("""
                    ([x, y]) => {
                      const canvas = document.querySelector('.lanes canvas.marks');
                      const ratio = window.devicePixelRatio;
                      const [r, g, b] = canvas.getContext('2d').getImageData(x * ratio, y * ratio, 1, 1).data;
                      return '#' + [r, g, b].map(part => part.toString(16).padStart(2, '0')).join('');
                    }""", List.of(x, y)));
        }

        @Override
        public void close() {
            page.context().close();
        }
    }

    Opened open(byte[] html) throws IOException {
        return open(html, "", ColorScheme.LIGHT);
    }

    Opened open(byte[] html, String hash, ColorScheme scheme) throws IOException {
        Path file = Files.createTempFile(folder, "page", ".html");
        Files.write(file, html);
        var opened = new Opened(browser.newPage(new com.microsoft.playwright.Browser.NewPageOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(scheme)));
        contexts.add(opened.page.context());
        opened.page.navigate(file.toUri() + hash);
        opened.page.waitForSelector("#app[aria-busy=false]");
        opened.settle();
        return opened;
    }

    /** How much memory the tabs' processes have taken at most, in megabytes; Linux only. */
    double tabMegabytes() throws IOException {
        double kilobytes = 0;
        CDPSession session = browser.newBrowserCDPSession();
        for (JsonElement process : session.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            JsonObject info = process.getAsJsonObject();
            if (info.get("type").getAsString().equals("renderer")) {
                Path status = Path.of("/proc", info.get("id").getAsString(), "status");
                kilobytes += Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return kilobytes * 1024 / 1e6;
    }

    @Override
    public void close() throws IOException {
        contexts.forEach(BrowserContext::close);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
