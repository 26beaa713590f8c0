package dev.contrail.analyzer.golden;

import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A page that shows an expected sequence and a recorded one side by side, and where they part. */
public final class DifferencePage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>TITLE</title>
            <meta name="viewport" content="width=device-width">
            <style>
            :root { color-scheme: light dark; --ink: #1c2024; --dim: #60646c; --paper: #fff; --line: #d9d9e0;
              --bad: #b3261e; --badground: #fdecea; --lack: #8a5a00; --lackground: #fff4d6; --good: #2a7e3b; }
            @media (prefers-color-scheme: dark) { :root { --ink: #edeef0; --dim: #b0b4ba; --paper: #18191b;
              --line: #43484e; --bad: #ff9592; --badground: #3b1219; --lack: #ffca16; --lackground: #302008;
              --good: #71d083; } }
            body { font: 14px/20px system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 24px; }
            h1 { font-size: 20px; line-height: 28px; margin: 0 0 4px; } h2 { font-size: 14px; margin: 0 0 8px; }
            p { margin: 0 0 16px; color: var(--dim); max-width: 100ch; }
            .two { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; }
            @media (max-width: 720px) { .two { grid-template-columns: 1fr; } }
            table { border-collapse: collapse; width: 100%; } td { padding: 2px 8px; vertical-align: top;
              border-top: 1px solid var(--line); overflow-wrap: anywhere; }
            td:first-child { color: var(--dim); text-align: right; font-variant-numeric: tabular-nums; width: 1%;
              white-space: nowrap; }
            td:last-child { width: 1%; white-space: nowrap; color: var(--dim); }
            .fits td:last-child { color: var(--good); } .later { color: var(--dim); }
            .bad td { background: var(--badground); } .bad td:last-child { color: var(--bad); font-weight: 600; }
            .lack td { background: var(--lackground); } .lack td:last-child { color: var(--lack); font-weight: 600; }
            b { font-weight: 600; } .part { margin: 0 0 24px; }
            </style></head><body>
            """;

    private final GoldenSequence golden;
    private final SequenceDiagram recorded;
    private final SequenceMatch match;
    private final StringBuilder out = new StringBuilder();

    private DifferencePage(GoldenSequence golden, SequenceDiagram recorded, SequenceMatch match) {
        this.golden = golden;
        this.recorded = recorded;
        this.match = match;
    }

    /** The page's text; it needs nothing else. */
    public static String of(String title, GoldenSequence golden, SequenceDiagram recorded, SequenceMatch match) {
        return new DifferencePage(golden, recorded, match).write(title);
    }

    private String write(String title) {
        out.append(HEAD.replace("TITLE", html(title)));
        out.append("<h1>").append(html(title)).append("</h1>\n<p>");
        out.append(match.stepOf().size())
                .append(" of ")
                .append(recorded.messages().size());
        out.append(" recorded messages fit, ")
                .append(match.missing().size())
                .append(" of ")
                .append(golden.size());
        out.append(
                " expected ones did not come by then. An object's messages must come in the order of the file, but for"
                        + " those in different branches of <b>par</b>.</p>\n");
        writeWhereTheyPart();
        out.append("<div class=two>\n<section><h2>expected</h2><table>\n");
        writeExpected();
        out.append("</table></section>\n<section><h2>recorded</h2><table>\n");
        writeRecorded();
        return out.append("</table></section>\n</div></body></html>\n").toString();
    }

    /** On top, since it may stand far below. */
    private void writeWhereTheyPart() {
        int fitting = match.stepOf().size();
        boolean over = fitting == recorded.messages().size();
        out.append("<table class=part>\n");
        for (int step : match.expected()) {
            row("lack", "line " + golden.line(step), golden.step(step), "expected next");
        }
        row("bad", over ? "" : "message " + (fitting + 1), over ? "the end" : message(recorded, fitting), "but was");
        out.append("</table>\n");
    }

    private void writeExpected() {
        Set<Integer> fitting = new HashSet<>(match.stepOf());
        List<Integer> due = match.expected();
        for (int step = 0; step < golden.size(); step++) {
            boolean fits = fitting.contains(step);
            boolean next = due.contains(step);
            row(
                    fits ? "fits" : next ? "lack" : "later",
                    "line " + golden.line(step),
                    golden.step(step),
                    fits ? "✓" : next ? "expected next" : "not reached");
        }
    }

    private void writeRecorded() {
        int fitting = match.stepOf().size();
        long start =
                recorded.messages().size() == 0 ? 0 : recorded.messages().time().get(0);
        for (int row = 0; row < recorded.messages().size(); row++) {
            double millis = (recorded.messages().time().get(row) - start) / 1e6;
            row(
                    row < fitting ? "fits" : row == fitting ? "bad" : "later",
                    String.format(Locale.ROOT, "%+.3f ms", millis),
                    message(recorded, row),
                    row < fitting
                            ? "✓ line " + golden.line(match.stepOf().get(row))
                            : row == fitting ? "not expected" : "not compared");
        }
    }

    private void row(String kind, String where, String words, String verdict) {
        out.append("<tr class=").append(kind).append("><td>").append(where).append("</td><td>");
        out.append(html(words)).append("</td><td>").append(verdict).append("</td></tr>\n");
    }

    /** A recorded message in words, as {@link GoldenSequence#step} has an expected one. */
    public static String message(SequenceDiagram recorded, int row) {
        SequenceMessages messages = recorded.messages();
        return name(recorded.lifelines(), messages.from().get(row))
                + (messages.kindAt(row) == MessageKind.REPLY ? " --> " : " -> ")
                + name(recorded.lifelines(), messages.to().get(row)) + ": "
                + MermaidText.normal(recorded.label(row));
    }

    private static String name(List<Lifeline> lifelines, int lifeline) {
        return lifeline == SequenceMessages.NONE
                ? "outside"
                : lifelines.get(lifeline).displayName();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
