package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.render.chart.PagesIndex;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.PictureFormat;
import dev.contrail.analyzer.render.chart.sequence.SequencePicture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sequence that takes several pictures has a page of them all, which can be read on any screen, light and dark. */
class PagesIndexTest extends InBrowser {
    /** The contrast of an element's text with the page (WCAG 2.2, 1.4.3). */
    private static final String CONTRAST = """
            element => {
              const light = color => color.match(/\\d+/g).slice(0, 3).map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const [a, b] = [light(getComputedStyle(element).color), light(getComputedStyle(document.body).backgroundColor)].sort((x, y) => y - x);
              return (a + 0.05) / (b + 0.05);
            }""";

    @TempDir
    Path folder;

    private Path index() throws IOException {
        var diagram = Sequences.of(
                List.of(sample("orders-buggy")), SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER));
        List<Picture> pages = SequencePicture.pages(List.of(diagram));
        List<Path> files = new ArrayList<>();
        for (Picture page : pages) {
            files.add(Files.write(
                    folder.resolve("orders & co-" + files.size() + ".svg"), PictureFormat.SVG.encode(page)));
        }
        return Files.writeString(folder.resolve("all.html"), PagesIndex.of(files, pages));
    }

    @Test
    void index_onEachScreen_leadsToEveryPictureAndShowsItWhole() throws IOException {
        String address = index().toUri().toString();
        try (Browser.Opened opened =
                browser.open("<main id=app aria-busy=false>open</main>".getBytes(StandardCharsets.UTF_8))) {
            Page page = opened.page;
            for (Browser.Look look : Browser.Look.ALL) {
                page.emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(ColorScheme.valueOf(look.theme().toUpperCase(Locale.ROOT))));
                page.setViewportSize(look.width(), look.height());
                page.navigate(address);
                assertIndex(page, look);
            }
            opened.assertQuiet();
        }
    }

    private static void assertIndex(Page page, Browser.Look look) {
        Locator links = page.locator("nav a");
        Locator pictures = page.locator("img");
        assertThat(links.count()).as("%s", look).isGreaterThan(1).isEqualTo(pictures.count());
        assertThat(page.locator("nav").innerText()).contains("Page 1: messages 1 to ");
        for (Locator text :
                List.of(links.first(), page.locator("h1"), page.locator("h2 a").first())) {
            assertThat(((Number) text.evaluate(CONTRAST)).doubleValue())
                    .as("%s, %s", text, look)
                    .isGreaterThanOrEqualTo(4.5);
        }
        int last = links.count() - 1;
        links.nth(last).click();
        assertThat(page.locator("h2").nth(last).boundingBox().y)
                .as("where the link leads, %s", look)
                .isBetween(-1.0, look.height() / 2.0);
        pictures.nth(last).scrollIntoViewIfNeeded();
        page.waitForFunction("document.images[document.images.length - 1].complete");
        assertThat((boolean) pictures.nth(last).evaluate("image => image.naturalWidth > 0"))
                .as("%s", look)
                .isTrue();
        assertThat(pictures.nth(last).boundingBox().width).as("%s", look).isLessThan(look.width());
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s", look)
                .isTrue();
    }
}
