package dev.contrail.analyzer.derive.sequence;

import dev.contrail.analyzer.model.Activations;
import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import java.util.Locale;

/** A sequence diagram as text, to compare with a golden file. */
final class SequenceDump {
    private final SequenceDiagram diagram;
    private final StringBuilder text = new StringBuilder();

    private SequenceDump(SequenceDiagram diagram) {
        this.diagram = diagram;
    }

    static String of(SequenceDiagram diagram) {
        var dump = new SequenceDump(diagram);
        dump.line("title %s".formatted(diagram.title()));
        diagram.lifelines().forEach(dump::lifeline);
        for (int row = 0; row < diagram.messages().size(); row++) {
            dump.message(row);
        }
        for (int i = 0; i < diagram.activations().size(); i++) {
            dump.activation(diagram.activations(), i);
        }
        diagram.gaps().forEach(gap -> dump.line("gap before %d, %d ns".formatted(gap.row(), gap.nanos())));
        diagram.folds()
                .forEach(fold -> dump.line(
                        "fold %d rows from %d, %d times".formatted(fold.period(), fold.startRow(), fold.repeats())));
        diagram.omissions().forEach(omission -> dump.line("omitted %s".formatted(omission.text())));
        return dump.text.toString();
    }

    private void lifeline(Lifeline lifeline) {
        line("lifeline %s: %s, %s, last row %d"
                .formatted(
                        lifeline.displayName(),
                        end("born", lifeline.born()),
                        end("died", lifeline.died()),
                        lifeline.lastRow()));
    }

    private static String end(String what, Lifeline.End end) {
        return what + " " + end.row() + (end.given() ? " (given)" : "");
    }

    private void message(int row) {
        SequenceMessages messages = diagram.messages();
        String partner = messages.partner().get(row) == SequenceMessages.NONE
                ? ""
                : " <> " + messages.partner().get(row);
        line("%2d +%d %s -> %s %s \"%s\"%s%s"
                .formatted(
                        row,
                        messages.time().get(row) - diagram.range().startNanos(),
                        name(messages.from().get(row)),
                        name(messages.to().get(row)),
                        messages.kindAt(row).name().toLowerCase(Locale.ROOT),
                        diagram.label(row),
                        partner,
                        diagram.isAlarm(row) ? " !" : ""));
    }

    private void activation(Activations activations, int i) {
        line("active %s: %d to %d at depth %d"
                .formatted(
                        name(activations.lifeline().get(i)),
                        activations.startRow().get(i),
                        activations.endRow().get(i),
                        activations.depth().get(i)));
    }

    private String name(int lifeline) {
        return lifeline == SequenceMessages.NONE
                ? "outside"
                : diagram.lifelines().get(lifeline).displayName();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
