package dev.contrail.analyzer.render.chart;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** A page in HTML that shows pictures beside it, one under the other, with a list of what each holds. */
public final class PagesIndex {
    private static final String STYLE = """
            body { margin: 0 16px; font: 14px/20px system-ui, sans-serif; color: #1c2128; background: #fff }
            a { color: #5b4bdb } :focus-visible { outline: 2px solid #5b4bdb; outline-offset: 2px }
            nav { columns: 320px; margin: 16px 0 } img { display: block; max-width: 100%; height: auto }
            h2 { margin: 16px 0 8px; padding-top: 16px; border-top: 1px solid #d0d7de; font-size: 14px }
            @media (prefers-color-scheme: dark) {
              body { color: #e6eaef; background: #14171c } a { color: #a196ff } h2 { border-color: #373e47 }
              :focus-visible { outline-color: #a196ff }
            }""";

    private PagesIndex() {}

    /**
     * The page as HTML, light or dark as the reader's browser is.
     *
     * @param files where the pictures are, beside the page; their names are all that is used
     * @param pages the pictures, in the same order
     */
    public static String of(List<Path> files, List<Picture> pages) {
        var list = new StringBuilder();
        var shown = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            Picture page = pages.get(i);
            String holds = escaped(page.holds());
            String address = address(files.get(i));
            list.append("<a href=\"#page-%d\">Page %d</a>: %s<br>\n".formatted(i + 1, i + 1, holds));
            shown.append(
                    "<h2 id=\"page-%d\"><a href=\"%s\">Page %d</a>: %s</h2>\n".formatted(i + 1, address, i + 1, holds));
            shown.append("<img src=\"%s\" alt=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\">\n"
                    .formatted(address, holds, page.width(), page.height()));
        }
        String title = escaped(String.valueOf(files.get(0).getFileName()));
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s, %d pages – Contrail</title>
                <style>
                %s
                </style>
                </head>
                <body>
                <h1>%s, %d pages</h1>
                <nav>
                %s</nav>
                %s</body>
                </html>
                """.formatted(title, files.size(), STYLE, title, files.size(), list, shown);
    }

    /** Relative, so that the files can be moved together. */
    private static String address(Path file) {
        try {
            return escaped(new URI(null, null, "./" + file.getFileName(), null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("any path is one of a URI", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
