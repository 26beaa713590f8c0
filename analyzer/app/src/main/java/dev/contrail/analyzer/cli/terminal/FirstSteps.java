package dev.contrail.analyzer.cli.terminal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** What to do next, for someone who typed the command alone; with the newest recording of the folder, if it has one. */
final class FirstSteps {
    private static final int COLUMN = 37;

    private FirstSteps() {}

    static String in(Path folder) {
        String recording = ShellWord.of(Path.of(newest(folder)));
        return String.join(
                "\n",
                "Contrail shows what a Java program did, from a Flight Recorder recording (.jfr).",
                "",
                step("contrail demo", "runs example programs with bugs and draws them"),
                step("contrail view " + recording, "opens a page with all pictures in the browser"),
                step("contrail summary " + recording, "says what a recording holds"),
                step("contrail findings " + recording, "tells what looks like a bug"),
                "",
                "No recording yet? Of a program that you start:",
                "  java -XX:StartFlightRecording:filename=app.jfr …",
                "and of one that is running:",
                step("contrail ps", "lists the JVMs"),
                step("contrail record PID -o app.jfr", "records one until Ctrl-C"),
                "",
                "contrail --help lists all commands, contrail COMMAND --help the options of one.",
                "");
    }

    private static String step(String command, String does) {
        return "  " + command + " ".repeat(Math.max(2, COLUMN - command.length())) + does;
    }

    private static String newest(Path folder) {
        Path newest = null;
        FileTime time = FileTime.fromMillis(Long.MIN_VALUE);
        try (DirectoryStream<Path> recordings = Files.newDirectoryStream(folder, "*.jfr")) {
            for (Path recording : recordings) {
                FileTime changed = Files.getLastModifiedTime(recording);
                if (changed.compareTo(time) > 0) {
                    newest = recording;
                    time = changed;
                }
            }
        } catch (IOException | SecurityException e) {
            return "app.jfr"; // advice needs no folder that can be read
        }
        return newest == null ? "app.jfr" : String.valueOf(newest.getFileName());
    }
}
