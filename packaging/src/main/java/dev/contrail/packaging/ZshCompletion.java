package dev.contrail.packaging;

import java.util.List;

/** A completion function for zsh. */
final class ZshCompletion {
    private ZshCompletion() {}

    static String script(Manual manual) {
        var script = new StringBuilder("#compdef contrail\n\n_contrail() {\n  local -a commands\n  commands=(\n");
        for (Manual.Command command : manual.commands()) {
            script.append("    ")
                    .append(quoted(command.name() + ":" + Option.firstSentence(command.text())))
                    .append('\n');
        }
        script.append("""
                  )
                  if (( CURRENT == 2 )); then
                    _describe -t commands command commands
                    return
                  fi
                  local command=$words[2]
                  shift words
                  (( CURRENT-- ))
                  case $command in
                """);
        manual.commands().forEach(command -> appendCase(script, command));
        return script.append("  esac\n}\n\n_contrail \"$@\"\n").toString();
    }

    private static void appendCase(StringBuilder script, Manual.Command command) {
        script.append("    ").append(command.name()).append(")\n      _arguments -S");
        for (Option option : command.options()) {
            for (String name : option.names()) {
                script.append(" \\\n        ").append(quoted(argument(option, name)));
            }
        }
        if (command.takesFiles()) {
            script.append(" \\\n        ").append(quoted("*:recording:_files"));
        }
        script.append("\n      ;;\n");
    }

    /* The name, then (in brackets) what it does, then what its value is and where to look for it. A long option takes
     * its value after "=" or as the next word. */
    private static String argument(Option option, String name) {
        String others = String.join(" ", option.names());
        String head = "(" + others + ")" + name + (!option.isSwitch() && name.startsWith("--") ? "=" : "") + "["
                + masked(Option.firstSentence(option.text())) + "]";
        return option.isSwitch() ? head : head + ":" + masked(option.value()) + ":" + action(option);
    }

    private static String action(Option option) {
        List<String> values = option.values();
        if (!values.isEmpty()) {
            return "(" + String.join(" ", values) + ")";
        }
        return option.takesFile() ? "_files" : " ";
    }

    private static String masked(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
