package dev.contrail.packaging;

/** Completions for fish, which knows no functions for them but a line for each option. */
final class FishCompletion {
    private FishCompletion() {}

    static String script(Manual manual) {
        var script = new StringBuilder("complete -c contrail -f\n");
        for (Manual.Command command : manual.commands()) {
            script.append("complete -c contrail -n __fish_use_subcommand -a ")
                    .append(command.name())
                    .append(" -d ")
                    .append(quoted(Option.firstSentence(command.text())))
                    .append('\n');
        }
        for (Manual.Command command : manual.commands()) {
            append(script, command);
        }
        return script.toString();
    }

    private static void append(StringBuilder script, Manual.Command command) {
        String here = "complete -c contrail -n '__fish_seen_subcommand_from " + command.name() + "'";
        if (command.takesFiles()) {
            script.append(here).append(" -F\n");
        }
        for (Option option : command.options()) {
            script.append(here);
            for (String name : option.names()) {
                script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            script.append(value(option))
                    .append(" -d ")
                    .append(quoted(Option.firstSentence(option.text())))
                    .append('\n');
        }
    }

    private static String value(Option option) {
        if (option.isSwitch()) {
            return "";
        }
        if (!option.values().isEmpty()) {
            return " -x -a " + quoted(String.join(" ", option.values()));
        }
        return option.takesFile() ? " -r -F" : " -x";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
