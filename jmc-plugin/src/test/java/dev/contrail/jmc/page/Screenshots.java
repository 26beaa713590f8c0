package dev.contrail.jmc.page;

import dev.contrail.analyzer.trace.TimeRange;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Saves what the page first shows of some recordings, and of one without our events what goes on at an instant: FOLDER
 * RECORDING…
 */
final class Screenshots {
    private Screenshots() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            try (var page = new ShownPage(Path.of(arguments[i]), new ViewState())) {
                page.open();
                boolean unchanged = arguments[i].endsWith("-unchanged.jfr");
                if (unchanged) {
                    TimeRange whole = page.page.whole();
                    page.andRepaint(() -> page.page.hold(whole.startNanos() + whole.durationNanos() / 2));
                }
                String name = unchanged ? "unchanged" : page.page.tab().name().toLowerCase(Locale.ROOT);
                page.save(folder.resolve("jmc-" + name + ".png"));
            }
        }
    }
}
