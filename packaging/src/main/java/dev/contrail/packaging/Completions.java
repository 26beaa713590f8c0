package dev.contrail.packaging;

import dev.contrail.analyzer.cli.Main;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.AutoComplete;

/** Completion of commands, options, their words and files, for three shells. */
final class Completions {
    private Completions() {}

    /** The scripts by the file name under which each shell looks for them. */
    static Map<String, String> scripts(Manual manual) {
        var scripts = new LinkedHashMap<String, String>();
        scripts.put("contrail.bash", AutoComplete.bash("contrail", Main.commandLine()));
        scripts.put("_contrail", ZshCompletion.script(manual));
        scripts.put("contrail.fish", FishCompletion.script(manual));
        return scripts;
    }
}
