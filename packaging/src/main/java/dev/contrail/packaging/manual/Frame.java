package dev.contrail.packaging.manual;

import java.util.List;

/** What stands around each page: the head with the search, the list of pages, the headings of this one. */
final class Frame {
    private final Contents contents;
    private final String version;

    Frame(Contents contents, String version) {
        this.contents = contents;
        this.version = version;
    }

    /** @param path the page's own, such as {@code docs/report.html} */
    String page(String path, Document document) {
        String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%1$s · Contrail</title>
                <link rel="stylesheet" href="%2$smanual.css">
                </head>
                <body data-up="%2$s">
                <a class="skip" href="#main">To the text</a>
                <header>
                <a class="brand" href="%2$sindex.html">Contrail <small>%3$s</small></a>
                <div class="find"><input id="find" type="search" placeholder="Search ( / )" aria-label="Search the manual" autocomplete="off">
                <ol id="found" hidden></ol></div>
                <a class="to-pages" href="#pages">All pages</a>
                </header>
                <div class="body">
                <main id="main">
                %4$s</main>
                %5$s<nav id="pages" aria-label="Pages">
                %6$s</nav>
                </div>
                <script src="%2$ssearch-index.js"></script>
                <script src="%2$smanual.js"></script>
                </body>
                </html>
                """.formatted(
                        escaped(document.title()), up, version, document.html(), headings(document), pages(path, up));
    }

    private String pages(String current, String up) {
        var list = new StringBuilder();
        for (Contents.Group group : contents.groups()) {
            list.append("<h2>").append(escaped(group.title())).append("</h2>\n<ul>\n");
            for (Contents.Entry entry : group.entries()) {
                String target = Links.page(entry.path());
                list.append("<li><a href=\"").append(up).append(target).append('"');
                list.append(target.equals(current) ? " aria-current=\"page\">" : ">");
                list.append(escaped(entry.name())).append("</a></li>\n");
            }
            list.append("</ul>\n");
        }
        return list.toString();
    }

    private static String headings(Document document) {
        List<Document.Section> shown = document.sections().stream()
                .filter(section -> section.level() == 2 || section.level() == 3)
                .toList();
        if (shown.size() < 3) {
            return "";
        }
        var list = new StringBuilder("<aside aria-label=\"On this page\">\n<h2>On this page</h2>\n<ul>\n");
        for (Document.Section section : shown) {
            list.append("<li class=\"level-").append(section.level()).append("\"><a href=\"#");
            list.append(section.anchor())
                    .append("\">")
                    .append(escaped(section.heading()))
                    .append("</a></li>\n");
        }
        return list.append("</ul>\n</aside>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
