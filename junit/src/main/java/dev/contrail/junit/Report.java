package dev.contrail.junit;

import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.StateViews;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.render.page.HtmlPage;
import dev.contrail.analyzer.render.page.PageRun;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The page of a test.
 *
 * @param run the test's trace, and those of JVMs that it started
 * @param remarks what a reader must know: whose events may be among those of the test
 * @param silence that nothing was recorded at its end, where that is so
 */
record Report(String title, List<Trace> run, List<Finding> findings, List<String> remarks, List<String> silence) {
    Report {
        run = List.copyOf(run);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
        silence = List.copyOf(silence);
    }

    /** Writes it. */
    void write(Path page) throws IOException {
        try (OutputStream out = Files.newOutputStream(page)) {
            out.write(HtmlPage.of(List.of(pageRun())));
        }
    }

    private PageRun pageRun() {
        var categories = Categories.of(run);
        var losses = new ArrayList<>(remarks);
        var notes = new ArrayList<String>();
        silence.forEach(words -> notes.add(Words.capital(words)));
        for (Trace trace : run) {
            for (Omission omission : trace.omissions()) {
                (omission.isLoss() ? losses : notes).add(omission.line());
            }
        }
        return new PageRun(
                title,
                run.stream().map(Trace::name).toList(),
                run.stream().mapToLong(Report::events).sum(),
                losses,
                notes,
                () -> Finding.flat(findings),
                Map.of(),
                Lanes.of(run, categories),
                States.of(run, StateOptions.defaults(), categories),
                PageRun.StateChoices.NONE,
                StateViews.of(run, StateOptions.defaults(), categories),
                Sequences.of(run, SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER)));
    }

    /** Those in the test's time, not those of its whole chunk. */
    private static long events(Trace trace) {
        return (long) trace.messages().size()
                + trace.actions().size()
                + trace.overlays().size()
                + trace.snapshots().stream().mapToLong(table -> table.size()).sum();
    }
}
