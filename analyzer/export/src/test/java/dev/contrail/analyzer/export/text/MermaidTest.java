package dev.contrail.analyzer.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.export.Tools;
import dev.contrail.analyzer.export.text.Rendered.Arrow;
import dev.contrail.analyzer.model.SequenceDiagram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Mermaid itself, in a real browser, makes of our text. */
class MermaidTest {
    private static final String LIBRARY = "META-INF/resources/webjars/mermaid/11.14.0/dist/mermaid.min.js";
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Draws a text and tells of each message and each head what stands in the picture. */
    private static final String DRAW = """
            async text => {
              const { svg } = await mermaid.render('picture', text);
              const holder = document.body.appendChild(document.createElement('div'));
              holder.innerHTML = svg;
              const shown = element => element.textContent.replaceAll('\\u00a0', ' ').replaceAll('\\u200b', '');
              const messages = [...holder.querySelectorAll('[data-et=message]')].map(line =>
                [line.getAttribute('data-from'), line.getAttribute('data-to')]);
              const labels = [...holder.querySelectorAll('.messageText')].map(shown);
              const heads = [...holder.querySelectorAll('[data-et=participant]')].map(head =>
                [head.getAttribute('data-id'), shown(head.querySelector('text.actor'))]);
              const error = holder.querySelectorAll('.error-text').length;
              const others = ['.noteText', '.loopText', 'rect.rect'].map(css => holder.querySelectorAll(css).length);
              holder.remove();
              return { messages, labels, heads, error, others };
            }""";

    private static @Nullable Playwright playwright;
    private static @Nullable Page page;

    @BeforeAll
    static void openBrowser() throws IOException {
        Path chromium = Tools.find("Chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Page opened = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(ARGUMENTS))
                .newPage();
        page = opened;
        try (var library = MermaidTest.class.getClassLoader().getResourceAsStream(LIBRARY)) {
            byte[] script = Objects.requireNonNull(library, LIBRARY).readAllBytes();
            opened.addScriptTag(new Page.AddScriptTagOptions().setContent(new String(script, StandardCharsets.UTF_8)));
        }
        opened.evaluate("mermaid.initialize({ startOnLoad: false })");
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void mermaid_hostileNames_areShownAsTheyAre() {
        SequenceDiagram diagram = NamesDiagram.of(HostileNames.ALL);

        draw(TextFormat.MERMAID.write(diagram)).assertShows(diagram, text -> text);
    }

    @Test
    void mermaid_everythingADiagramHas_isShown() {
        SequenceDiagram diagram = NamesDiagram.everything();
        TextDiagram text = TextFormat.MERMAID.write(diagram);

        draw(text).assertShows(diagram, shown -> shown);

        assertThat(text.text()).contains("loop ×40", "create participant p", "destroy p", ": 1 s later", "rect rgba");
    }

    @Test
    void mermaid_namesThatCannotBeSeen_areShownByTheirNumbers() {
        SequenceDiagram diagram = new NamesDiagram()
                .call("a\u202eb", "line\nbreak", "\u001b[31m\u0000")
                .build();

        Rendered rendered = draw(TextFormat.MERMAID.write(diagram));

        assertThat(rendered.participants()).containsExactlyInAnyOrder("a<U+202E>b", "line␊break");
        assertThat(rendered.messages().get(0).label()).isEqualTo("␛[31m␀");
    }

    @Test
    void mermaid_moreThanItDraws_isCutBeforeItAndSaysSo() {
        TextDiagram text = TextFormat.MERMAID.write(NamesDiagram.large(5_000));

        Rendered rendered = draw(text);

        assertThat(text.text().length()).isBetween(45_000, 50_000);
        assertThat(rendered.messages()).hasSize(5_000 - text.leftOut()).hasSizeGreaterThan(1_000);
        assertThat(text.text()).contains("left out: ");
    }

    @Test
    void mermaid_severalProcesses_standInBoxes() {
        var first = new NamesDiagram().call("a", "b", "x").trace("one;#.jfr");
        var second = new NamesDiagram().call("a", "c", "y").trace("end");
        SequenceDiagram diagram = Sequences.of(List.of(first, second), SequenceOptions.DEFAULT);

        Rendered rendered = draw(TextFormat.MERMAID.write(diagram));

        rendered.assertShows(diagram, text -> text);
        assertThat(TextFormat.MERMAID.write(diagram).text()).contains("box transparent one#59;#35;.jfr");
    }

    private static Rendered draw(TextDiagram diagram) {
        var drawn = (Map<?, ?>) Objects.requireNonNull(page).evaluate(DRAW, diagram.text());
        assertThat(drawn.get("error")).isEqualTo(0);
        var names = new HashMap<Object, String>(Map.of("out", ""));
        for (Object head : (List<?>) Objects.requireNonNull(drawn.get("heads"))) {
            List<?> pair = (List<?>) head;
            names.put(pair.get(0), String.valueOf(pair.get(1)));
        }
        List<?> messages = (List<?>) Objects.requireNonNull(drawn.get("messages"));
        List<?> labels = (List<?>) Objects.requireNonNull(drawn.get("labels"));
        assertThat(labels).hasSameSizeAs(messages);
        var arrows = new ArrayList<Arrow>();
        for (int i = 0; i < messages.size(); i++) {
            List<?> ends = (List<?>) messages.get(i);
            arrows.add(new Arrow(
                    String.valueOf(names.get(ends.get(0))),
                    String.valueOf(names.get(ends.get(1))),
                    String.valueOf(labels.get(i))));
        }
        var participants = new HashSet<>(names.values());
        participants.remove("");
        return new Rendered(participants, arrows);
    }
}
