package dev.contrail.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPagesTest {
    private final Manual manual = Manual.ofCommandLine();
    private final Map<String, String> pages = new ManPages(manual, "1.2.3").pages();

    @TempDir
    Path folder;

    @Test
    void pages_eachCommand_hasOneThatNamesAllItsOptions() throws IOException, InterruptedException {
        Shell.assumeInstalled("groff");
        assertThat(pages).hasSize(manual.commands().size() + 1);
        for (Manual.Command command : manual.commands()) {
            String shown = shown("contrail-" + command.name() + ".1");
            List<String> names = command.options().stream()
                    .flatMap(option -> option.names().stream())
                    .toList();
            assertThat(shown).contains("contrail " + command.name()).contains(names);
        }
    }

    @Test
    void overview_shown_namesCommandsExitCodesAndVersion() throws IOException, InterruptedException {
        Shell.assumeInstalled("groff");
        assertThat(shown("contrail.1"))
                .contains("contrail-report(1)", "EXIT STATUS", "CONTRAIL_JAVA_OPTS", "Contrail 1.2.3");
    }

    /** As a terminal shows it; a warning of the typesetter fails the test. */
    private String shown(String name) throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve(name), pages.get(name));
        String text =
                Shell.run(folder, "groff", "-man", "-Tascii", "-ww", "-P-c", "-P-b", "-P-o", "-P-u", page.toString());
        assertThat(text).doesNotContainPattern("troff:.*(warning|error)");
        return text;
    }
}
