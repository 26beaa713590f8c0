package dev.contrail.analyzer.cli.picture;

import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.output.Destination;
import dev.contrail.analyzer.cli.output.PictureOutput;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.ShellWord;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.model.Diagram;
import dev.contrail.analyzer.model.SilentEnd;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What the commands for one picture share: read, derive, draw, write, and say what was written. */
final class Pictures {
    /** More files than these are worth a warning. */
    private static final int FEW = 10;

    private final String command;
    private final InputOptions input;
    private final PictureOutput output;
    private final PrintStreams streams;

    Pictures(String command, InputOptions input, PictureOutput output, PrintStreams streams) {
        this.command = command;
        this.input = input;
        this.output = output;
        this.streams = streams;
    }

    /** What is drawn, from which events, and what to tell of each diagram. */
    record Kind<D extends Diagram>(
            String lookedFor,
            ToLongFunction<Trace> events,
            Function<List<Trace>, D> derive,
            Function<List<D>, List<Picture>> draw,
            Function<D, String> tell) {
        /** What is drawn, in a word. */
        String drawn() {
            return lookedFor.substring(0, lookedFor.indexOf(' '));
        }
    }

    /** Draws the recordings; the diagrams that were drawn. */
    <D extends Diagram> List<D> draw(Kind<D> kind, List<Trace> traces) {
        Path target = output.target(input.files(), command);
        output.format(target); // refused before the work, not after it
        List<D> diagrams = derive(kind, traces);
        List<Picture> pages = kind.draw.apply(diagrams);
        warnOfMany(pages.size());
        tell(kind, diagrams, output.write(target, pages));
        input.runs(traces).forEach(run -> tellSilentEnd(kind, run));
        tellInferred(traces);
        return diagrams;
    }

    /** The diagrams, one for each run that has something to draw. */
    <D extends Diagram> List<D> derive(Kind<D> kind, List<Trace> traces) {
        List<Trace> drawable = traces.stream()
                .filter(trace -> kind.events.applyAsLong(trace) > 0)
                .toList();
        if (drawable.isEmpty()) {
            throw input.nothingToDraw(kind.lookedFor, traces);
        }
        traces.stream().filter(trace -> !drawable.contains(trace)).forEach(trace -> tellEmpty(kind.lookedFor, trace));
        return input.runs(drawable).stream().map(kind.derive).toList();
    }

    /** Among several recordings, one of which a picture shows nothing would be missed only by who counts. */
    private void tellEmpty(String lookedFor, Trace trace) {
        streams.notes()
                .println("contrail: " + TerminalText.whole(trace.name()) + " is not in the picture: "
                        + Omission.count(trace.totalEvents(), "event") + ", but no " + lookedFor);
    }

    private void warnOfMany(int pages) {
        if (pages > FEW) {
            streams.notes()
                    .println("contrail: " + pages
                            + " pages will be written; try: --from and --to for a part, --collapse class,"
                            + " or contrail report, whose one page holds all");
            streams.notes().flush();
        }
    }

    private void tellSilentEnd(Kind<?> kind, List<Trace> run) {
        Optional<String> silence =
                command.equals("lanes") ? SilentEnd.words(run) : SilentEnd.wordsOf(kind.drawn(), run);
        silence.ifPresent(words -> streams.notes()
                .println("contrail: " + TerminalText.whole(run.get(0).name()) + ": " + words));
    }

    /** How to write down what was only inferred. */
    private void tellInferred(List<Trace> traces) {
        boolean inferred = traces.stream()
                .flatMap(trace -> trace.drawnBy().stream())
                .anyMatch(count -> count.key().source().equals(Tally.INFERRED) && count.events() > 0);
        if (inferred) {
            streams.err()
                    .println("contrail: some types are drawn as their fields suggest; to say it yourself: contrail map "
                            + ShellWord.of(input.files()) + " > my.yml, edit it, --map my.yml");
        }
    }

    /** The names of a few files, or of the first, the last numbered one, and the one that shows them all. */
    private static List<String> names(List<Path> written) {
        int files = written.size();
        if (files <= FEW) {
            return written.stream().map(TerminalText::of).toList();
        }
        return List.of(
                TerminalText.of(written.get(0)),
                TerminalText.of(written.get(1)) + " to " + TerminalText.of(written.get(files - 2)),
                TerminalText.of(written.get(files - 1)));
    }

    /** Says what was written, unless it went to standard output itself. */
    <D extends Diagram> void tell(Kind<D> kind, List<D> diagrams, List<Path> written) {
        if (written.stream().anyMatch(Destination::isStandardOutput)) {
            return;
        }
        names(written).forEach(streams.out()::println);
        diagrams.forEach(diagram ->
                streams.out().println("  " + TerminalText.of(diagram.title()) + ": " + kind.tell.apply(diagram)));
        streams.out().flush();
    }
}
