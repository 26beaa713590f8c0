package dev.contrail.analyzer.cli.output;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.render.chart.PagesIndex;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.PictureFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a picture goes; the extension or {@code --format} says in which format. */
public final class PictureOutput {
    private static final Set<String> KINDS = Set.of("svg", "png");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where to write: .svg or .png, or - for standard output. Default: RECORDING-COMMAND.svg in the"
                            + " current folder.")
    private @Nullable Path target;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to write, when the name does not say it: svg, png. Default: svg.")
    private @Nullable String format;

    /** Where the picture of these recordings goes. */
    public Path target(List<Path> recordings, String command) {
        if (target != null) {
            Destination.requireFile(target, "NAME." + (format == null ? "svg" : format.toLowerCase(Locale.ROOT)));
            return target;
        }
        String name = String.valueOf(recordings.get(0).getFileName()).replaceFirst("\\.jfr$", "");
        return Path.of(name + "-" + command + "." + (format == null ? "svg" : format.toLowerCase(Locale.ROOT)));
    }

    /** The format that is asked for, in lower case: by {@code --format}, else by the target's extension. */
    String formatName(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (format != null) {
            String asked = format.toLowerCase(Locale.ROOT);
            NamedFormat.require(target, "--format", asked, KINDS);
            return asked;
        }
        return Destination.isStandardOutput(target) ? "svg" : extension;
    }

    /** The format of a picture for this target. */
    public PictureFormat format(Path target) {
        return switch (formatName(target)) {
            case "svg" -> PictureFormat.SVG;
            case "png" -> PictureFormat.PNG;
            default -> throw unknown(target, ".svg or .png");
        };
    }

    /** Says which extensions there are. */
    Failure unknown(Path target, String known) {
        return new Failure(
                ExitCode.USAGE,
                (format == null ? TerminalText.of(target) : "--format " + format) + ": unknown kind of picture\n  try: "
                        + (format == null ? "a name that ends in " + known : known.replace(".", "")));
    }

    /**
     * Writes a picture's pages: the first under the target's own name, the others numbered. Several have a page in HTML that
     * shows them all. Returns what was written.
     */
    public List<Path> write(Path target, List<Picture> pages) {
        PictureFormat format = format(target);
        List<Path> files = numbered(target, pages.size());
        Map<Path, Destination.Content> contents = new LinkedHashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            Picture picture = pages.get(page);
            contents.put(files.get(page), out -> out.write(format.encode(picture)));
        }
        if (pages.size() > 1) {
            byte[] html = PagesIndex.of(files, pages).getBytes(StandardCharsets.UTF_8);
            contents.put(numbered(target, "-pages", ".html"), out -> out.write(html));
        }
        Destination.writeAll(contents);
        return List.copyOf(contents.keySet());
    }

    /** The names of some pages: the target's own, then {@code target-2} and so on. */
    static List<Path> numbered(Path target, int pages) {
        if (pages > 1 && Destination.isStandardOutput(target)) {
            throw new Failure(
                    ExitCode.USAGE,
                    pages + " pictures do not go to standard output one after the other"
                            + "\n  try: -o FILE, which is numbered, or --from and --to for a part of the recording");
        }
        String name = String.valueOf(target.getFileName());
        String extension = name.substring(Math.max(name.lastIndexOf('.'), 0));
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> page == 1 ? target : numbered(target, "-" + page, extension))
                .toList();
    }

    private static Path numbered(Path target, String number, String extension) {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        return target.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + number + extension);
    }
}
