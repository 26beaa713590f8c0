package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.cli.assist.AssistantTools;
import dev.contrail.analyzer.cli.assist.McpCommand;
import dev.contrail.analyzer.cli.diff.DiffCommand;
import dev.contrail.analyzer.cli.doctor.DoctorCommand;
import dev.contrail.analyzer.cli.doctor.JfcCommand;
import dev.contrail.analyzer.cli.export.ExportCommand;
import dev.contrail.analyzer.cli.export.RedactCommand;
import dev.contrail.analyzer.cli.live.LevelCommand;
import dev.contrail.analyzer.cli.live.PsCommand;
import dev.contrail.analyzer.cli.live.RecordCommand;
import dev.contrail.analyzer.cli.picture.LanesCommand;
import dev.contrail.analyzer.cli.picture.ReportCommand;
import dev.contrail.analyzer.cli.picture.SequenceCommand;
import dev.contrail.analyzer.cli.picture.StateCommand;
import dev.contrail.analyzer.cli.picture.ViewCommand;
import dev.contrail.analyzer.cli.words.ExplainCommand;
import dev.contrail.analyzer.cli.words.FindingsCommand;
import dev.contrail.analyzer.cli.words.MapCommand;
import dev.contrail.analyzer.cli.words.SummaryCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** The commands by name. A command's class, and all that it needs, is loaded when it is asked for. */
final class Commands {
    /** In the order of the help. */
    static final List<String> NAMES = List.of(
            "report",
            "view",
            "sequence",
            "state",
            "lanes",
            "summary",
            "findings",
            "explain",
            "diff",
            "export",
            "redact",
            "map",
            "mcp",
            "ps",
            "level",
            "record",
            "doctor",
            "jfc",
            "demo");

    private Commands() {}

    /** A new command of one of the names. */
    static Object of(String name) {
        return switch (name) {
            case "report" -> new ReportCommand();
            case "view" -> new ViewCommand();
            case "sequence" -> new SequenceCommand();
            case "state" -> new StateCommand();
            case "lanes" -> new LanesCommand();
            case "summary" -> new SummaryCommand();
            case "findings" -> new FindingsCommand();
            case "explain" -> new ExplainCommand();
            case "diff" -> new DiffCommand();
            case "export" -> new ExportCommand();
            case "redact" -> new RedactCommand();
            case "map" -> new MapCommand();
            case "mcp" -> new McpCommand(Commands::run);
            case "ps" -> new PsCommand();
            case "level" -> new LevelCommand();
            case "record" -> new RecordCommand();
            case "doctor" -> new DoctorCommand();
            case "jfc" -> new JfcCommand();
            case "demo" -> new DemoCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Runs a command in this JVM and keeps what it prints. */
    private static AssistantTools.Result run(List<String> args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.commandLine(List.of(args.get(0)))
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args.toArray(String[]::new));
        return new AssistantTools.Result(exitCode, out.toString(), err.toString());
    }
}
