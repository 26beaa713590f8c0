package dev.contrail.jmc.page;

import java.nio.file.Path;
import java.util.Locale;

/** Saves what the page shows of some recordings, one picture for each tab that has something: FOLDER RECORDING… */
final class Screenshots {
    private Screenshots() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            try (var page = new ShownPage(Path.of(arguments[i]), new ViewState())) {
                page.open();
                page.save(folder.resolve("jmc-" + page.page.tab().name().toLowerCase(Locale.ROOT) + ".png"));
            }
        }
    }
}
