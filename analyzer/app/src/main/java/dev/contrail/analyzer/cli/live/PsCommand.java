package dev.contrail.analyzer.cli.live;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.TextTable;
import dev.contrail.analyzer.live.Jvm;
import dev.contrail.analyzer.live.Jvms;
import dev.contrail.analyzer.live.LiveException;
import dev.contrail.analyzer.live.settings.LiveRecording;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the JVMs of this user. */
@Command(
        name = "ps",
        description = "List this user's JVMs: whether they use the events library, and what is being recorded.")
public final class PsCommand implements Callable<Integer> {
    @Option(names = "--json", description = "As JSON: a list of objects.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStreams streams = ContrailCommand.streams(spec);
        try {
            List<Jvm> jvms = Jvms.list();
            streams.out().print(json ? json(jvms) : text(jvms));
            streams.out().flush();
            return ExitCode.OK;
        } catch (LiveException e) {
            throw LiveErrors.failure(e);
        }
    }

    private static String text(List<Jvm> jvms) {
        if (jvms.isEmpty()) {
            return "no other JVM of this user runs" + System.lineSeparator();
        }
        var table = new TextTable().row("pid", "main class", "Java", "events", "level", "recordings");
        for (Jvm jvm : jvms) {
            if (jvm.obstacle().isEmpty()) {
                table.row(
                        Long.toString(jvm.pid()),
                        jvm.mainClass(),
                        jvm.javaVersion(),
                        jvm.events() ? "loaded" : "-",
                        jvm.events() ? jvm.level().settingValue() : "-",
                        names(jvm.recordings()));
            } else {
                table.row(Long.toString(jvm.pid()), jvm.mainClass(), "-", "-", "-", jvm.obstacle());
            }
        }
        return table.text(1);
    }

    private static String names(List<LiveRecording> recordings) {
        return recordings.isEmpty()
                ? "-"
                : recordings.stream().map(LiveRecording::name).collect(Collectors.joining(", "));
    }

    private static String json(List<Jvm> jvms) throws IOException {
        return JSON.std
                        .with(JSON.Feature.PRETTY_PRINT_OUTPUT)
                        .asString(jvms.stream().map(PsCommand::object).toList())
                + System.lineSeparator();
    }

    private static Map<String, Object> object(Jvm jvm) {
        var object = new LinkedHashMap<String, Object>();
        object.put("pid", jvm.pid());
        object.put("mainClass", jvm.mainClass());
        object.put("javaVersion", jvm.javaVersion());
        object.put("eventsLoaded", jvm.events());
        object.put("level", jvm.level().settingValue());
        object.put(
                "recordings", jvm.recordings().stream().map(LiveRecording::name).toList());
        object.put("obstacle", jvm.obstacle());
        return object;
    }
}
