package dev.contrail.analyzer.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Opens pages in the user's browser: the one that {@code BROWSER} names, else the desktop's. */
public final class Browser {
    private static final int PATIENCE_SECONDS = 5;

    private Browser() {}

    /** Whether the page was handed to a browser. */
    public static boolean open(Path page) {
        List<String> command = command(System.getProperty("os.name"), System.getenv());
        return !command.isEmpty() && isTakenBy(command, page.toUri().toString());
    }

    /** What opens a page that is added to it; empty where nothing does. */
    static List<String> command(String system, Map<String, String> environment) {
        String chosen = environment.getOrDefault("BROWSER", "");
        if (!chosen.isBlank()) {
            return List.of(chosen.split(File.pathSeparator, -1)[0].strip());
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        if (name.startsWith("mac")) {
            return List.of("open");
        }
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop && isOnPath("xdg-open", environment) ? List.of("xdg-open") : List.of();
    }

    private static boolean isOnPath(String program, Map<String, String> environment) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /* Some openers end at once, others are the browser itself. */
    private static boolean isTakenBy(List<String> command, String address) {
        var words = new ArrayList<>(command);
        words.add(address);
        try {
            Process opener = new ProcessBuilder(words)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return !opener.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || opener.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
