package dev.contrail.analyzer.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.export.text.Rendered.Arrow;
import dev.contrail.analyzer.model.SequenceDiagram;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import javax.imageio.ImageIO;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What PlantUML itself makes of our text. */
class PlantUmlTest {
    @Test
    void plantUml_hostileNames_areShownAsTheyAre() throws IOException {
        SequenceDiagram diagram = NamesDiagram.of(HostileNames.ALL);

        draw(TextFormat.PLANTUML.write(diagram)).assertShows(diagram, text -> text);
    }

    @Test
    void plantUml_everythingADiagramHas_isShown() throws IOException {
        SequenceDiagram diagram = NamesDiagram.everything();
        TextDiagram text = TextFormat.PLANTUML.write(diagram);

        draw(text).assertShows(diagram, shown -> shown);

        assertThat(text.text())
                .contains("loop ×40", "create p", "destroy p", "... 1 s later ...", "[#D55E00]")
                .containsPattern("(?m)^p(\\d) -> p\\1 : believes it");
    }

    @Test
    void plantUml_namesThatCannotBeSeen_areShownByTheirNumbers() throws IOException {
        SequenceDiagram diagram = new NamesDiagram()
                .call("a\u202eb", "line\nbreak", "\u001b[31m\u0000")
                .build();

        Rendered rendered = draw(TextFormat.PLANTUML.write(diagram));

        assertThat(rendered.participants()).containsExactlyInAnyOrder("a<U+202E>b", "line␊break");
        assertThat(rendered.messages().get(0).label()).isEqualTo("␛[31m␀");
    }

    @Test
    void plantUml_moreThanAPngShows_isCutBeforeItAndSaysSo() throws IOException {
        SequenceDiagram diagram = NamesDiagram.large(2_000);
        TextDiagram text = TextFormat.PLANTUML.write(diagram);

        var png = ImageIO.read(new ByteArrayInputStream(draw(text, FileFormat.PNG)));

        assertThat(png.getHeight()).isBetween(2_500, 4_095);
        assertThat(png.getWidth()).isLessThanOrEqualTo(4_096);
        assertThat(text.leftOut()).isPositive();
        assertThat(text.text()).contains("left out");
        Rendered rendered = draw(text);
        assertThat(rendered.messages()).hasSize(2_000 - text.leftOut());
    }

    @Test
    void plantUml_all_isTheWholeDiagram() throws IOException {
        SequenceDiagram diagram = NamesDiagram.large(300);

        draw(TextFormat.PLANTUML.writeAll(diagram)).assertShows(diagram, text -> text);
    }

    private static byte[] draw(TextDiagram diagram, FileFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        new SourceStringReader(diagram.text()).outputImage(out, new FileFormatOption(format));
        return out.toByteArray();
    }

    private static Rendered draw(TextDiagram diagram) throws IOException {
        Element svg = Svg.parse(new String(draw(diagram, FileFormat.SVG), StandardCharsets.UTF_8));
        var names = new HashMap<String, String>();
        var centers = new HashMap<String, Double>();
        Svg.all(svg, "g", g -> g.getAttribute("class").contains("participant-head"))
                .forEach(head -> {
                    String id = head.getAttribute("data-entity-uid");
                    Element box = Svg.all(head, "rect").get(0);
                    names.put(id, Svg.text(head));
                    centers.put(id, Svg.number(box, "x") + Svg.number(box, "width") / 2);
                });
        var arrows = new ArrayList<Arrow>();
        Svg.all(svg, "g", g -> g.getAttribute("class").equals("message"))
                .forEach(message -> arrows.add(arrow(message, names, centers)));
        return new Rendered(new HashSet<>(names.values()), arrows);
    }

    private static Arrow arrow(Element message, Map<String, String> names, Map<String, Double> centers) {
        String from = message.getAttribute("data-entity-1");
        String to = message.getAttribute("data-entity-2");
        boolean outside = from.equals(to) && Svg.all(message, "line").size() == 1;
        boolean reaches = Math.abs(tip(message) - centers.getOrDefault(to, 0.0)) < 5;
        return new Arrow(
                outside && reaches ? "" : names.getOrDefault(from, from),
                outside && !reaches ? "" : names.getOrDefault(to, to),
                Svg.text(message));
    }

    private static double tip(Element message) {
        return Double.parseDouble(
                Svg.all(message, "polygon").get(0).getAttribute("points").split(",", -1)[2]);
    }
}
