package dev.contrail.spark.fleet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The page of a fleet: a small picture for each kind of finding, and hosts by kinds. One file without scripts. */
final class FleetPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Contrail: a fleet</title><style>
            :root { color-scheme: light dark; --ink: #1c2127; --soft: #5f6b7c; --paper: #fff; --line: #dce0e5;
              --warn: #b5470b; --warn-bg: #fbe3d5; --note: #31669c; --note-bg: #dfeaf5 }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #a0a9b6; --paper: #16191d;
              --line: #333a43; --warn: #ffb088; --warn-bg: #4a2410; --note: #a5ccf0; --note-bg: #1d3347 } }
            body { font: 14px/20px system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 24px;
              font-variant-numeric: tabular-nums }
            h1 { font-size: 20px; line-height: 28px; margin: 0 0 4px } h2 { font-size: 16px; margin: 32px 0 8px }
            p { margin: 0 0 16px; color: var(--soft) } a { color: inherit }
            .panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(208px, 1fr)); gap: 24px 32px }
            figure { margin: 0 } figcaption { margin-bottom: 8px } figcaption span { color: var(--soft); float: right }
            .columns { display: flex; align-items: flex-end; gap: 4px; height: 72px; border-bottom: 1px solid var(--line) }
            .columns i { flex: 1; height: 100%; display: flex; flex-direction: column; justify-content: flex-end;
              background: color-mix(in srgb, var(--line) 40%, transparent) }
            .columns b { background: var(--warn) } .columns u { background: var(--note) }
            .names { display: flex; gap: 4px; color: var(--soft); font-size: 12px; line-height: 16px }
            .names span { flex: 1; min-width: 0; overflow: hidden; text-align: center; white-space: nowrap }
            .scroll { overflow: auto; max-height: 90vh } @media print { .scroll { max-height: none } }
            table { border-collapse: separate; border-spacing: 0 }
            th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap }
            thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); font-weight: 600 }
            thead th:first-child { left: 0; z-index: 2 }
            tbody th { font-weight: 400; position: sticky; left: 0; background: var(--paper) }
            .n { text-align: right } .warning { background: var(--warn-bg); color: var(--warn); font-weight: 600 }
            .note { background: var(--note-bg); color: var(--note) } .words { white-space: normal }
            </style></head><body>
            """;
    /** With more versions than these, only the first and the last are named. */
    private static final int MOST_NAMES = 6;

    private static final double PERCENT = 100;

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
     * @param reports where a recording's own report is, with {@code %s} for its name, {@code %h} for its host and {@code
     *     %v} for the version; empty for none
     */
    static String of(Fleet fleet, String reports) {
        var page = new FleetPage(fleet, reports);
        page.page
                .append("<h1>What looks like a bug</h1><p>")
                .append(text(fleet.words()))
                .append("</p>\n");
        page.addVersions();
        page.addHosts();
        page.addLosses();
        return page.page.append("</body></html>\n").toString();
    }

    private void addHosts() {
        page.append("<h2>Hosts</h2><div class=\"scroll\"><table><thead><tr><th>host</th><th>version</th>");
        fleet.kinds()
                .forEach(kind ->
                        page.append("<th class=\"n\">").append(text(kind)).append("</th>"));
        page.append("</tr></thead><tbody>\n");
        for (Fleet.Host host : fleet.listed()) {
            page.append("<tr><th>").append(text(host.name())).append("</th><td>");
            page.append(text(host.version())).append("</td>");
            fleet.kinds().forEach(kind -> addCell(host, host.found().get(kind)));
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>\n");
        int left = fleet.hosts().size() - fleet.listed().size();
        if (left > 0) {
            page.append(String.format(Locale.ROOT, "<p>and %,d more hosts in the tables beside this page</p>%n", left));
        }
    }

    private void addCell(Fleet.Host host, Fleet.@Nullable Found found) {
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
            page.append("<a href=\"").append(text(address(host, found))).append("\">");
            page.append(count).append("</a>");
        }
        page.append("</td>");
    }

    private String address(Fleet.Host host, Fleet.Found found) {
        return reports.replace("%h", encoded(host.name()))
                .replace("%v", encoded(host.version()))
                .replace("%s", encoded(found.recording().replaceAll("\\.jfr$", "")));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** On how many hosts of each version a kind is seen: all panels have the same axes. */
    private void addVersions() {
        var all = new TreeMap<String, Integer>(Versions.ORDER);
        fleet.hosts().forEach(host -> all.merge(host.version(), 1, Integer::sum));
        if (all.size() < 2 || fleet.kinds().isEmpty()) {
            return;
        }
        page.append("<h2>Since which version</h2>");
        page.append("<p>A column for each version, as high as the part of its hosts on which that is seen: "
                + "<b class=\"warning\">warnings</b> below, <b class=\"note\">notes</b> above.</p>");
        page.append("<div class=\"panels\">\n");
        for (String kind : fleet.kinds()) {
            addPanel(kind, all);
        }
        page.append("</div>\n");
    }

    private void addPanel(String kind, Map<String, Integer> versions) {
        List<Fleet.Host> with = fleet.hosts().stream()
                .filter(host -> host.found().containsKey(kind))
                .toList();
        page.append("<figure><figcaption>");
        page.append(text(kind));
        page.append(String.format(
                Locale.ROOT,
                "<span>%,d of %,d hosts</span></figcaption><div class=\"columns\">",
                with.size(),
                fleet.hosts().size()));
        versions.forEach((version, hosts) -> addColumn(kind, version, hosts, with));
        page.append("</div><div class=\"names\">");
        List<String> names = List.copyOf(versions.keySet());
        for (int i = 0; i < names.size(); i++) {
            boolean shown = names.size() <= MOST_NAMES || i == 0 || i == names.size() - 1;
            page.append("<span>").append(shown ? text(named(names.get(i))) : "").append("</span>");
        }
        page.append("</div></figure>\n");
    }

    private void addColumn(String kind, String version, int hosts, List<Fleet.Host> with) {
        List<Fleet.Found> found = with.stream()
                .filter(host -> host.version().equals(version))
                .map(host -> Objects.requireNonNull(host.found().get(kind)))
                .toList();
        long warned = found.stream().filter(one -> one.warnings() > 0).count();
        page.append(String.format(
                Locale.ROOT,
                "<i title=\"%s: %,d of %,d hosts, %,d with warnings\"><u style=\"height:%.1f%%\"></u>"
                        + "<b style=\"height:%.1f%%\"></b></i>",
                text(named(version)),
                found.size(),
                hosts,
                warned,
                PERCENT * (found.size() - warned) / hosts,
                PERCENT * warned / hosts));
    }

    private static String named(String version) {
        return version.isEmpty() ? "none" : version;
    }

    private void addLosses() {
        if (!fleet.unread().isEmpty()) {
            page.append("<h2>What could not be read</h2><div class=\"scroll\"><table><tbody>\n");
            fleet.unread()
                    .forEach((file, problem) -> page.append("<tr><th>")
                            .append(text(file))
                            .append("</th><td class=\"words\">")
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
