package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.output.OutputFile;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.PictureFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a picture goes; the extension says in which format. */
final class PictureOutput {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write: .svg or .png. Default: RECORDING-COMMAND.svg in the current folder.")
    private @Nullable Path target;

    /** Where the picture of these recordings goes. */
    Path target(List<Path> recordings, String command) {
        if (target != null) {
            return target;
        }
        String name = String.valueOf(recordings.get(0).getFileName()).replaceFirst("\\.jfr$", "");
        return Path.of(name + "-" + command + ".svg");
    }

    /** The format that a target's extension names. */
    static PictureFormat format(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return PictureFormat.SVG;
        }
        if (name.endsWith(".png")) {
            return PictureFormat.PNG;
        }
        throw new Failure(
                ExitCode.USAGE, target + ": unknown kind of picture\n  try: a name that ends in .svg or .png");
    }

    /** Writes a picture's pages, numbered when there are several; returns their paths. */
    static List<Path> write(Path target, List<Picture> pages) {
        PictureFormat format = format(target);
        var written = new ArrayList<Path>();
        for (int page = 0; page < pages.size(); page++) {
            Path file = pages.size() == 1 ? target : numbered(target, page + 1);
            write(file, encode(format, pages.get(page)));
            written.add(file);
        }
        return written;
    }

    private static byte[] encode(PictureFormat format, Picture picture) {
        try {
            return format.encode(picture);
        } catch (InternalError | NoClassDefFoundError e) {
            // Java reports a machine without fonts this way.
            throw new Failure(
                    ExitCode.USAGE,
                    "cannot draw text: Java found no fonts (" + e.getMessage() + ")\n"
                            + "  try: install fontconfig and a font, such as the package fonts-dejavu-core",
                    e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            OutputFile.write(file, bytes);
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private static Path numbered(Path target, int page) {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        return target.resolveSibling(name.substring(0, dot) + "-" + page + name.substring(dot));
    }
}
