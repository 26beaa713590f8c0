package dev.contrail.analyzer.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {
    @Test
    void command_desktops_haveTheirOwn() {
        assertThat(Browser.command("Windows 11", Map.of())).startsWith("rundll32");
        assertThat(Browser.command("Mac OS X", Map.of())).containsExactly("open");
    }

    @Test
    void command_browserChosen_isTheFirstOfThose() {
        assertThat(Browser.command("Linux", Map.of("BROWSER", "firefox"))).containsExactly("firefox");
    }

    @Test
    void command_withoutADesktop_isNone() {
        assertThat(Browser.command("Linux", Map.of("PATH", "/usr/bin:/bin"))).isEmpty();
        assertThat(Browser.command("Linux", Map.of("DISPLAY", ":0", "PATH", "")))
                .isEmpty();
    }
}
