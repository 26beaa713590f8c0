package dev.contrail.analyzer.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.export.Tools;
import dev.contrail.analyzer.model.SequenceDiagram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What seqdiag itself makes of our text. */
class SeqdiagTest {
    private static final Pattern ACROSS = Pattern.compile("M (\\d+) (\\d+) L (\\d+) \\2");

    private static Path seqdiag = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void findSeqdiag() {
        seqdiag = Tools.find("seqdiag", "/usr/bin/seqdiag3", "/usr/bin/seqdiag");
    }

    @Test
    void seqdiag_hostileNames_areShownAsTheyAre() throws Exception {
        List<String> names = HostileNames.ALL;
        Element svg = draw(TextFormat.SEQDIAG.write(NamesDiagram.of(names)));

        List<String> expected = new ArrayList<>(names);
        expected.addAll(names);
        assertThat(texts(svg)).containsExactlyElementsOf(expected);
        assertThat(arrows(svg)).hasSize(names.size());
        for (int i = 0; i + 1 < names.size(); i++) {
            assertThat(arrows(svg).get(i)).as(names.get(i)).isEqualTo(i + " to " + (i + 1));
        }
    }

    @Test
    void seqdiag_lettersBeyondLatin_areShownByTheirNumbers() throws Exception {
        SequenceDiagram diagram =
                new NamesDiagram().call("日本", "line\nbreak", "5 €").build();

        assertThat(texts(draw(TextFormat.SEQDIAG.write(diagram))))
                .containsExactly("<U+65E5><U+672C>", "line<U+000A>break", "5 <U+20AC>");
    }

    @Test
    void seqdiag_everythingADiagramHas_isShown() throws Exception {
        List<String> texts = texts(draw(TextFormat.SEQDIAG.write(NamesDiagram.everything())));

        assertThat(texts)
                .contains("client", "socket", "socket is created", "socket ends", "1 s later", "×40", "end of ×")
                .containsSubsequence("request", "open", "write", "503 Slow Down", "believes it", "poll", "nothing")
                .containsSubsequence("close", "gone");
    }

    @Test
    void seqdiag_notes_standBesideTheMessagesThatCreateAndEnd() {
        assertThat(TextFormat.SEQDIAG.write(NamesDiagram.everything()).text().lines())
                .filteredOn(line -> line.contains("rightnote"))
                .satisfiesExactly(
                        open -> assertThat(open).contains("\"open\"").contains("\"socket is created\""),
                        close -> assertThat(close).contains("\"close\"").contains("\"socket ends\""));
    }

    @Test
    void seqdiag_moreThanItDrawsInASecond_isCutAndSaysSo() throws Exception {
        TextDiagram text = TextFormat.SEQDIAG.write(NamesDiagram.large(3_000));

        Element svg = draw(text);

        assertThat(text.leftOut()).isEqualTo(2_400);
        assertThat(arrows(svg)).hasSize(600);
        assertThat(texts(svg)).anyMatch(words -> words.startsWith("left out: 2,400 later messages"));
    }

    private Element draw(TextDiagram diagram) throws IOException, InterruptedException {
        Path source = folder.resolve("a.diag");
        Path svg = folder.resolve("a.svg");
        Files.writeString(source, diagram.text());
        String said = Tools.run(folder, seqdiag.toString(), "-Tsvg", "-o", svg.toString(), source.toString());
        assertThat(said).isEmpty();
        return Svg.parse(Files.readString(svg, StandardCharsets.UTF_8));
    }

    private static List<String> texts(Element svg) {
        return Svg.all(svg, "text").stream()
                .map(text -> text.getTextContent().replace('\u00a0', ' '))
                .map(text -> text.endsWith("\\ ") ? text.substring(0, text.length() - 1) : text)
                .toList();
    }

    /** The arrows between different lifelines, by the lifelines' places. */
    private static List<String> arrows(Element svg) {
        List<Double> centers =
                Svg.all(svg, "rect", rect -> rect.getAttribute("fill").equals("rgb(255,255,255)")).stream()
                        .map(head -> Svg.number(head, "x") + Svg.number(head, "width") / 2)
                        .toList();
        var arrows = new ArrayList<String>();
        for (Element path : Svg.all(svg, "path")) {
            var across = ACROSS.matcher(path.getAttribute("d"));
            Element next = next(path);
            if (across.matches() && next.getTagName().equals("polygon")) {
                int left = nearest(centers, Double.parseDouble(across.group(1)));
                int right = nearest(centers, Double.parseDouble(across.group(3)));
                double tip = Double.parseDouble(next.getAttribute("points").split("[ ,]", -1)[2]);
                arrows.add(nearest(centers, tip) == right ? left + " to " + right : right + " to " + left);
            }
        }
        return arrows;
    }

    private static Element next(Element path) {
        var next = path.getNextSibling();
        while (!(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return (Element) next;
    }

    private static int nearest(List<Double> centers, double x) {
        int nearest = 0;
        for (int i = 1; i < centers.size(); i++) {
            if (Math.abs(centers.get(i) - x) < Math.abs(centers.get(nearest) - x)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
