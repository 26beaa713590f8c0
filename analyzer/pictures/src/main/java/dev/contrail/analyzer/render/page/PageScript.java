package dev.contrail.analyzer.render.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one script of ES modules.
 *
 * <p>A page opened from disk may not load modules from files, and a security policy with hashes knows one inline script.
 * So each module becomes a function that is called once and returns what it exports, after the modules that it imports.
 * This is no bundler: it knows {@code import { a, b } from './c.js';} or {@code '../folder/c.js'}, and {@code export} before a
 * declaration, both at the start of a line, and refuses everything else.
 */
final class PageScript {
    private static final Pattern IMPORT =
            Pattern.compile("^import \\{([^}]*)\\} from '(\\.\\.?/[\\w/-]+\\.js)';$", Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile("^export ((?:async )?(?:function\\*?|class|const) (?<name>[\\w$]+))", Pattern.MULTILINE);
    private static final Pattern UNKNOWN = Pattern.compile("^(?:import|export)\\b.*$", Pattern.MULTILINE);

    private final UnaryOperator<String> sources;
    private final Map<String, String> modules = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    private PageScript(UnaryOperator<String> sources) {
        this.sources = sources;
    }

    /**
     * The script that runs a module after all it imports.
     *
     * @param main the module's path, with slashes
     * @param sources a module's source for its path
     * @throws IllegalArgumentException when modules import each other in a circle or use what this class does not know
     */
    static String of(String main, UnaryOperator<String> sources) {
        var script = new PageScript(sources);
        script.add(main);
        String text = String.join("\n", script.modules.values());
        if (text.contains("</script") || text.contains("<!--")) {
            throw new IllegalArgumentException("a module would end its script element early");
        }
        return text;
    }

    private void add(String name) {
        if (modules.containsKey(name)) {
            return;
        }
        if (!open.add(name)) {
            throw new IllegalArgumentException("modules import each other: " + String.join(" -> ", open));
        }
        String source = sources.apply(name);
        importsOf(name, source).forEach(this::add);
        modules.put(name, function(name, source));
        open.remove(name);
    }

    /** The paths of the modules that a module imports. */
    static List<String> importsOf(String name, String source) {
        return IMPORT.matcher(source)
                .results()
                .map(found -> resolved(name, found.group(2)))
                .toList();
    }

    private static String resolved(String name, String imported) {
        return URI.create(name).resolve(imported).toString();
    }

    private static String function(String name, String source) {
        String body = IMPORT.matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement("const {%s} = %s;"
                        .formatted(found.group(1).replace(" as ", ": "), variable(resolved(name, found.group(2))))));
        List<String> exports = new ArrayList<>();
        EXPORT.matcher(body).results().forEach(found -> exports.add(found.group(2)));
        body = EXPORT.matcher(body).replaceAll("$1");
        Matcher unknown = UNKNOWN.matcher(body);
        if (unknown.find()) {
            throw new IllegalArgumentException(name + ": cannot be put into one script: " + unknown.group());
        }
        return "const %s = (() => {\n%s\nreturn { %s };\n})();"
                .formatted(variable(name), body.strip(), String.join(", ", exports));
    }

    /** What a module's exports are called in the script: {@code $tools_time} for {@code tools/time.js}. */
    private static String variable(String path) {
        return "$" + path.replace(".js", "").replace('-', '_').replace('/', '_');
    }
}
