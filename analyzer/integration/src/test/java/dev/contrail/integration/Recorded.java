package dev.contrail.integration;

import dev.contrail.analyzer.mapping.Inference;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** Runs a program, records it with the JDK's default settings and reads it as the command line does without an option. */
final class Recorded {
    private Recorded() {}

    /** What is run. */
    @FunctionalInterface
    interface Program {
        void run(Recording recording) throws Exception;
    }

    /** What a program that may switch more events on leaves, drawn with no option. */
    static Trace byDefault(Program program) throws Exception {
        return with(Mapping.standard().orElse(Presets.all()).orElse(new Inference()), program);
    }

    /** What a program tells with our events. */
    static Trace byOurs(Runnable program) throws Exception {
        return with(Mapping.standard(), recording -> {
            recording.enable("contrail.Message");
            program.run();
        });
    }

    /** The same, drawn by one preset. */
    static Trace by(String preset, Program program) throws Exception {
        return with(Presets.of(List.of(preset)), program);
    }

    private static Trace with(Mapping mapping, Program program) throws Exception {
        Path file = Files.createTempFile("contrail-integration-", ".jfr");
        try (var recording = new Recording(Configuration.getConfiguration("default"))) {
            recording.start();
            program.run(recording);
            recording.stop();
            recording.dump(file);
            try (TraceFile read = TraceFile.open(file)) {
                return read.read(mapping, Progress.NONE);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Each message in words, in order of time; replies have no label. */
    static List<String> messages(Trace trace) {
        var texts = new ArrayList<String>();
        for (int row = 0; row < trace.messages().size(); row++) {
            MessageKind kind = MessageKind.at(trace.messages().kind().get(row));
            String arrow = kind == MessageKind.REPLY ? " <- " : " -> ";
            texts.add(name(trace, trace.messages().from().get(row)) + arrow
                    + name(trace, trace.messages().to().get(row)) + ": "
                    + trace.text(trace.messages().label().get(row), ""));
        }
        return texts;
    }

    /** Each action in words, in order of time. */
    static List<String> actions(Trace trace) {
        var texts = new ArrayList<String>();
        for (int row = 0; row < trace.actions().size(); row++) {
            texts.add((trace.text(trace.actions().action().get(row), "") + " "
                            + name(trace, trace.actions().task().get(row)))
                    .strip());
        }
        return texts;
    }

    static String name(Trace trace, int participant) {
        return participant == Trace.ABSENT
                ? ""
                : trace.participants().get(participant).name();
    }
}
