package dev.contrail.analyzer.export.text;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Fold;
import dev.contrail.analyzer.model.Gap;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.trace.Omission;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the first rows of a diagram in a dialect, from top to bottom. */
final class Script {
    private final Excerpt excerpt;
    private final Dialect dialect;
    private final Lines out;

    private Script(Excerpt excerpt, Dialect dialect) {
        this.excerpt = excerpt;
        this.dialect = dialect;
        this.out = new Lines(dialect);
    }

    /** All rows. */
    static TextDiagram whole(SequenceDiagram diagram, Dialect dialect) {
        return new TextDiagram(
                write(diagram, dialect, diagram.messages().size()).toString(), 0);
    }

    /** As many rows as weigh no more than the dialect's limit, one at least. */
    static TextDiagram fitting(SequenceDiagram diagram, Dialect dialect) {
        int rows = diagram.messages().size();
        int low = Math.min(1, rows);
        int high = withinFolds(diagram, dialect.weightLimit());
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (write(diagram, dialect, middle).weight() <= dialect.weightLimit()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        low = beforeOpenFold(diagram.folds(), low);
        return new TextDiagram(write(diagram, dialect, low).toString(), rows - low);
    }

    /** How many rows have at most so many that are drawn: no dialect writes a message that weighs less than one. */
    private static int withinFolds(SequenceDiagram diagram, int drawn) {
        int rows = drawn;
        for (Fold fold : diagram.folds()) {
            rows += fold.foldedFrom() <= rows ? fold.foldedRows() : 0;
        }
        return Math.min(rows, diagram.messages().size());
    }

    /** A block that repeats is drawn whole or not at all, unless it is the first thing. */
    private static int beforeOpenFold(List<Fold> folds, int rows) {
        for (Fold fold : folds) {
            if (fold.startRow() < rows && rows < fold.endRow()) {
                return fold.foldedFrom() <= rows || fold.startRow() == 0 ? fold.endRow() : fold.startRow();
            }
        }
        return rows;
    }

    private static Lines write(SequenceDiagram diagram, Dialect dialect, int rows) {
        var script = new Script(Excerpt.of(diagram, rows), dialect);
        script.write();
        return script.out;
    }

    private void write() {
        dialect.begin(out, excerpt);
        Iterator<Gap> gaps = excerpt.diagram().gaps().iterator();
        Iterator<Fold> folds = excerpt.diagram().folds().iterator();
        Gap gap = next(gaps);
        Fold fold = next(folds);
        int row = 0;
        while (row < excerpt.rows()) {
            if (gap != null && gap.row() == row) {
                dialect.gap(out, excerpt, row, Durations.format(gap.nanos()) + " later");
                gap = next(gaps);
            }
            if (fold != null && fold.startRow() == row) {
                dialect.beginLoop(out, fold.repeats());
            }
            dialect.message(out, excerpt, row);
            row++;
            if (fold != null && row >= Math.min(fold.foldedFrom(), excerpt.rows())) {
                dialect.endLoop(out);
                row = fold.endRow();
                fold = next(folds);
            }
        }
        dialect.end(out, excerpt, notes());
    }

    private static <T> @Nullable T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }

    /** What the diagram does not show, a phrase each. */
    private List<String> notes() {
        var notes = new ArrayList<String>();
        SequenceDiagram diagram = excerpt.diagram();
        int later = diagram.messages().size() - excerpt.rows();
        if (later > 0) {
            int unseen = diagram.lifelines().size() - excerpt.lifelines().cardinality();
            notes.add("left out: " + Omission.count(later, "later message")
                    + (unseen == 0 ? "" : " and " + Omission.count(unseen, "lifeline") + " that only they name"));
        }
        diagram.omissions().stream()
                .filter(omission -> omission.kind() != Omission.Kind.FOLDED)
                .map(Omission::text)
                .forEach(notes::add);
        return notes;
    }
}
