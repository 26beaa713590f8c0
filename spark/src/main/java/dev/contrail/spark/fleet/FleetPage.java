package dev.contrail.spark.fleet;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page of a fleet: hosts by kinds of findings, and kinds by versions. One file without scripts. */
final class FleetPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Contrail: a fleet</title><style>
            :root { color-scheme: light dark; --ink: #1c2127; --soft: #5f6b7c; --paper: #fff; --line: #dce0e5;
              --warn: #b5470b; --warn-bg: #fbe3d5; --note: #31669c; --note-bg: #dfeaf5 }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #a0a9b6; --paper: #16191d;
              --line: #333a43; --warn: #ffb088; --warn-bg: #4a2410; --note: #a5ccf0; --note-bg: #1d3347 } }
            body { font: 14px/20px system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 24px }
            h1 { font-size: 20px; line-height: 28px; margin: 0 0 4px } h2 { font-size: 16px; margin: 32px 0 8px }
            p { margin: 0 0 16px; color: var(--soft) } .scroll { overflow-x: auto }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums }
            th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap }
            thead th { vertical-align: bottom; font-weight: 600 } tbody th { font-weight: 400; position: sticky; left: 0;
              background: var(--paper) }
            td.n { text-align: right } td a { color: inherit } .warning { background: var(--warn-bg); color: var(--warn);
              font-weight: 600 } .note { background: var(--note-bg); color: var(--note) }
            .bar { display: inline-block; height: 12px; background: var(--warn); vertical-align: -1px }
            .rest { display: inline-block; height: 12px; background: var(--line); vertical-align: -1px }
            </style></head><body>
            """;
    private static final int BAR = 160;

    private final Fleet fleet;
    private final String reports;
    private final StringBuilder page = new StringBuilder(HEAD);

    private FleetPage(Fleet fleet, String reports) {
        this.fleet = fleet;
        this.reports = reports;
    }

    /**
     * The page.
     *
     * @param reports where a recording's own report is, with {@code %s} for its name; empty for none
     */
    static String of(Fleet fleet, String reports) {
        var page = new FleetPage(fleet, reports);
        page.page
                .append("<h1>What looks like a bug</h1><p>")
                .append(text(fleet.words()))
                .append("</p>\n");
        page.addHosts();
        page.addVersions();
        page.addLosses();
        return page.page.append("</body></html>\n").toString();
    }

    private void addHosts() {
        page.append("<h2>Hosts</h2><div class=\"scroll\"><table><thead><tr><th>host</th><th>version</th>");
        fleet.kinds().forEach(kind -> page.append("<th>").append(text(kind)).append("</th>"));
        page.append("</tr></thead><tbody>\n");
        for (Fleet.Host host : fleet.listed()) {
            page.append("<tr><th>").append(text(host.name())).append("</th><td>");
            page.append(text(host.version())).append("</td>");
            fleet.kinds().forEach(kind -> addCell(host.found().get(kind)));
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>\n");
        int left = fleet.hosts().size() - fleet.listed().size();
        if (left > 0) {
            page.append(String.format(Locale.ROOT, "<p>and %,d more hosts in the tables beside this page</p>%n", left));
        }
    }

    private void addCell(Fleet.@org.jspecify.annotations.Nullable Found found) {
        if (found == null) {
            page.append("<td></td>");
            return;
        }
        page.append("<td class=\"n ").append(found.warnings() > 0 ? "warning" : "note");
        page.append("\" title=\"").append(text(found.title())).append("\">");
        String count = String.format(Locale.ROOT, "%,d", found.count());
        if (reports.isEmpty()) {
            page.append(count);
        } else {
            String name = found.recording().replaceAll("\\.jfr$", "");
            page.append("<a href=\"").append(text(reports.replace("%s", name))).append("\">");
            page.append(count).append("</a>");
        }
        page.append("</td>");
    }

    /** A small picture for each kind: on how many hosts of each version it is seen. */
    private void addVersions() {
        var all = new TreeMap<String, Integer>();
        fleet.hosts().forEach(host -> all.merge(host.version(), 1, Integer::sum));
        if (all.size() < 2) {
            return;
        }
        page.append("<h2>Since which version</h2><div class=\"scroll\"><table><thead><tr><th>finding</th>");
        all.forEach(
                (version, hosts) -> page.append("<th>").append(text(version)).append("</th>"));
        page.append("</tr></thead><tbody>\n");
        for (String kind : fleet.kinds()) {
            page.append("<tr><th>").append(text(kind)).append("</th>");
            for (Map.Entry<String, Integer> version : all.entrySet()) {
                long with = fleet.hosts().stream()
                        .filter(host -> host.version().equals(version.getKey())
                                && host.found().containsKey(kind))
                        .count();
                long width = with * BAR / version.getValue();
                page.append(String.format(
                        Locale.ROOT,
                        "<td><span class=\"bar\" style=\"width:%dpx\"></span><span class=\"rest\" style=\"width:%dpx\">"
                                + "</span> %,d of %,d</td>",
                        width,
                        BAR - width,
                        with,
                        version.getValue()));
            }
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private void addLosses() {
        if (!fleet.unread().isEmpty()) {
            page.append("<h2>What could not be read</h2><div class=\"scroll\"><table><tbody>\n");
            fleet.unread()
                    .forEach((file, problem) -> page.append("<tr><th>")
                            .append(text(file))
                            .append("</th><td>")
                            .append(text(problem))
                            .append("</td></tr>\n"));
            page.append("</tbody></table></div>\n");
        }
    }

    /** Text from recordings and paths, as text. */
    private static String text(String any) {
        return any.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
