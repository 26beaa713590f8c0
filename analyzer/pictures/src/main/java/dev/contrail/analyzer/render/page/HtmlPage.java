package dev.contrail.analyzer.render.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** An HTML page that shows runs: one file, which makes no request and lets nothing but its own script run. */
public final class HtmlPage {
    private static final List<String> STYLES = List.of(
            "shell/tokens.css",
            "shell/shell.css",
            "shell/findings.css",
            "lanes/lanes.css",
            "state/state.css",
            "sequence/sequence.css",
            "shell/print.css");

    private HtmlPage() {}

    /** Puts together what is the same in every page; {@link #of} does if nobody did, as on another core while it is idle. */
    public static void prepare() {
        Objects.requireNonNull(Report.PARTS);
    }

    /** The page, in UTF-8; the runs stand in the order given. */
    public static byte[] of(List<PageRun> runs) {
        return of(runs, LaneThinning.BUDGET);
    }

    /** A page that holds about so many actions of each run. */
    static byte[] of(List<PageRun> runs, int actions) {
        return Report.PARTS.page(PageData.of(runs, actions));
    }

    /** Put together once, when it is first needed. */
    private static final class Report {
        static final Parts PARTS = Parts.of("shell/app.js", STYLES);
    }

    /** What is the same in every page of a kind: to put it together takes longer than a small page does. */
    record Parts(String style, String styleHash, String script, String scriptHash) {
        /** The parts of a page whose first module is this, with these style sheets. */
        static Parts of(String main, List<String> styles) {
            String style =
                    String.join("\n", styles.stream().map(HtmlPage::resource).toList());
            String script = PageScript.of(main, HtmlPage::resource);
            return new Parts(style, hash(style), script, hash(script));
        }

        byte[] page(byte[] data) {
            String before = """
                    <!doctype html>
                    <html lang="en">
                    <head>
                    <meta charset="utf-8">
                    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '%s'; style-src '%s'; img-src data: blob:; base-uri 'none'; form-action 'none'">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <meta name="referrer" content="no-referrer">
                    <title>Contrail</title>
                    <link rel="icon" href="data:,">
                    <style>%s</style>
                    </head>
                    <body>
                    <noscript>This page draws its pictures with the script inside it, which this browser does not run.</noscript>
                    <main id="app" aria-busy="true"><p class="opening">Opening…</p></main>
                    <script type="application/octet-stream" id="data">""".formatted(scriptHash, styleHash, style);
            String behind = """
                    </script>
                    <script type="module">%s</script>
                    </body>
                    </html>
                    """.formatted(script);
            byte[] first = before.getBytes(StandardCharsets.UTF_8);
            byte[] last = behind.getBytes(StandardCharsets.UTF_8);
            // All in one place once: of a large recording, the data is most of it.
            return ByteBuffer.allocate(first.length + data.length + last.length)
                    .put(first)
                    .put(data)
                    .put(last)
                    .array();
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
