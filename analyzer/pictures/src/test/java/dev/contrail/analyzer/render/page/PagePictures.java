package dev.contrail.analyzer.render.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Takes pictures of reports. No test: {@code docs/make-pictures} runs it.
 *
 * <p>The system property {@code contrail.pictures} names a file with a picture a line: {@code page.html picture.png width
 * height light|dark #hash}.
 */
class PagePictures {
    @Test
    void take() throws IOException {
        try (Browser browser = Browser.start()) {
            for (String line : Files.readAllLines(Path.of(System.getProperty("contrail.pictures")))) {
                take(browser, line.split(" ", 6));
            }
        }
    }

    private static void take(Browser browser, String[] picture) throws IOException {
        byte[] html = Files.readAllBytes(Path.of(picture[0]));
        var scheme = picture[4].equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        try (Browser.Opened opened = browser.open(html, picture[5], scheme)) {
            opened.page.setViewportSize(Integer.parseInt(picture[2]), Integer.parseInt(picture[3]));
            opened.page.waitForTimeout(1000); // what is counted after the first frame
            opened.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(picture[1])));
            opened.assertQuiet();
        }
    }
}
