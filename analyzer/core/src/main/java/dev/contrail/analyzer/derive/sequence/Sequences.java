package dev.contrail.analyzer.derive.sequence;

import dev.contrail.analyzer.derive.DrawnBy;
import dev.contrail.analyzer.derive.Runs;
import dev.contrail.analyzer.model.Fold;
import dev.contrail.analyzer.model.Gap;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes sequence diagrams. */
public final class Sequences {
    private Sequences() {}

    /**
     * The messages of one run, which is one recording or several whose times overlap.
     *
     * <p>{@link ReplyPairing} says which reply answers which call, {@link CastOrder} who stands where, {@link Silences}
     * which gaps are marked, and {@link Repeats} what is folded.
     *
     * @param run at least one trace; each is a process and has lifelines of its own
     */
    public static SequenceDiagram of(List<Trace> run, SequenceOptions options) {
        Cast cast = Cast.of(MergedMessages.of(run), options.collapse());
        var columns = new MessageColumns(cast);
        SequenceMessages messages = columns.messages();
        List<Gap> gaps = Silences.in(messages.time());
        List<Fold> folds = options.folding().applies(messages.size()) ? Repeats.in(messages, gaps) : List.of();
        return new SequenceDiagram(
                run.stream().map(Trace::name).collect(Collectors.joining(", ")),
                Runs.range(run),
                Runs.originNanos(run),
                Lifelines.of(cast, messages),
                columns.labels(),
                columns.threads(),
                messages,
                ActivationDepths.of(messages, columns.openCalls(), cast.size()),
                folds,
                gaps,
                omissions(run, cast.messages(), folds));
    }

    private static List<Omission> omissions(List<Trace> run, MergedMessages drawn, List<Fold> folds) {
        var omissions = new ArrayList<Omission>();
        run.forEach(trace -> omissions.addAll(trace.omissions()));
        DrawnBy.note(run, Set.of(Tally.Picture.SEQUENCE)).ifPresent(omissions::add);
        notDrawn(drawn.unaddressed(), " without sender and receiver", omissions);
        notDrawn(drawn.ofJvm(), " of the JVM's own threads, their starts among them", omissions);
        int folded = folds.stream().mapToInt(Fold::foldedRows).sum();
        if (folded > 0) {
            omissions.add(new Omission(
                    Omission.Kind.FOLDED,
                    folded,
                    Omission.count(folded, "message") + " that repeat those above a × mark"));
        }
        return omissions;
    }

    private static void notDrawn(int messages, String which, List<Omission> omissions) {
        if (messages > 0) {
            omissions.add(new Omission(Omission.Kind.NOT_DRAWN, messages, Omission.count(messages, "message") + which));
        }
    }
}
