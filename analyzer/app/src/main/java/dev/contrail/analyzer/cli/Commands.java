package dev.contrail.analyzer.cli;

import java.util.List;

/** The commands by name. A command's class, and all that it needs, is loaded when it is asked for. */
final class Commands {
    /** In the order of the help. */
    static final List<String> NAMES = List.of(
            "report",
            "sequence",
            "state",
            "lanes",
            "summary",
            "findings",
            "explain",
            "export",
            "map",
            "ps",
            "level",
            "record",
            "doctor",
            "jfc");

    private Commands() {}

    /** A new command of one of the names. */
    static Object of(String name) {
        return switch (name) {
            case "report" -> new ReportCommand();
            case "sequence" -> new SequenceCommand();
            case "state" -> new StateCommand();
            case "lanes" -> new LanesCommand();
            case "summary" -> new SummaryCommand();
            case "findings" -> new FindingsCommand();
            case "explain" -> new ExplainCommand();
            case "export" -> new ExportCommand();
            case "map" -> new MapCommand();
            case "ps" -> new PsCommand();
            case "level" -> new LevelCommand();
            case "record" -> new RecordCommand();
            case "doctor" -> new DoctorCommand();
            case "jfc" -> new JfcCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
