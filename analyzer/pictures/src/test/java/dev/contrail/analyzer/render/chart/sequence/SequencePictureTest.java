package dev.contrail.analyzer.render.chart.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.PictureFormat;
import dev.contrail.analyzer.render.chart.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class SequencePictureTest {
    private static SequenceDiagram diagram(MessageTrace trace) {
        return Sequences.of(List.of(trace.build()), SequenceOptions.DEFAULT.folding(Folding.ALWAYS));
    }

    private static List<Picture> pages(MessageTrace trace) {
        return SequencePicture.pages(List.of(diagram(trace)));
    }

    private static Document svg(Picture picture) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new ByteArrayInputStream(PictureFormat.SVG.encode(picture))));
    }

    private static List<String> texts(Document svg) {
        var texts = new ArrayList<String>();
        var nodes = svg.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static boolean hasDashes(Document svg) {
        var groups = svg.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            var style = groups.item(i).getAttributes().getNamedItem("style");
            var dashes = groups.item(i).getAttributes().getNamedItem("stroke-dasharray");
            if (isReplyDash(dashes) || isReplyDash(style)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReplyDash(@Nullable Node attribute) {
        return attribute != null
                && attribute.getNodeValue().replace("stroke-dasharray:", "").contains("6,4");
    }

    @Test
    void draw_expectContinue_showsHeadsLabelsAndSilence() throws Exception {
        List<String> texts = texts(svg(pages(MessageTrace.expectContinue()).get(0)));

        assertThat(texts)
                .contains("test.jfr", "Uploader", "HttpConnection", "ClientSocket", "#1", "#2", "storage.example")
                .contains("503 Service Unavailable", "failed: stale 503", "400 ms of silence");
    }

    @Test
    void draw_reply_isDashed() throws Exception {
        var call = new MessageTrace().call("a", "b", "get");

        assertThat(hasDashes(svg(pages(call).get(0)))).isFalse();
        assertThat(hasDashes(svg(pages(call.reply("b", "a", "ok")).get(0)))).isTrue();
    }

    @Test
    void draw_repeats_saysHowMany() throws Exception {
        var trace = new MessageTrace();
        for (int i = 0; i < 37; i++) {
            trace.call("a", "b", "poll").reply("b", "a", "empty");
        }

        List<String> texts = texts(svg(pages(trace).get(0)));

        assertThat(texts).anyMatch(text -> text.startsWith("×37 repeats in "));
        assertThat(texts).containsOnlyOnce("poll");
        assertThat(texts).anyMatch(text -> text.startsWith("Not shown: 72 messages"));
    }

    @Test
    void draw_twoRuns_standsThemUnderTheirNames() throws Exception {
        SequenceDiagram buggy =
                Sequences.of(List.of(MessageTrace.expectContinue().build("buggy.jfr")), SequenceOptions.DEFAULT);
        SequenceDiagram fixed =
                Sequences.of(List.of(MessageTrace.expectContinue().build("fixed.jfr")), SequenceOptions.DEFAULT);

        List<Picture> pages = SequencePicture.pages(List.of(buggy, fixed));

        assertThat(pages).hasSize(1);
        assertThat(texts(svg(pages.get(0)))).contains("buggy.jfr and fixed.jfr", "buggy.jfr", "fixed.jfr");
    }

    @Test
    void pages_noMessages_areNone() {
        assertThat(pages(new MessageTrace())).isEmpty();
    }

    @Test
    @Tag("large")
    void pages_tenThousandMessages_holdEveryOne() throws Exception {
        var trace = new MessageTrace();
        for (int i = 0; i < 10_000; i++) {
            trace.call("a", "b", "m" + i);
        }

        List<Picture> pages = pages(trace);

        assertThat(pages).hasSize(25);
        List<String> last = texts(svg(pages.get(24)));
        assertThat(last).contains("m9600", "m9999").doesNotContain("m9599");
        assertThat(last).anyMatch(text -> text.startsWith("Page 25 of 25: messages 9,601 to 10,000 of 10,000"));
    }

    @Test
    void pages_manyLifelines_areNoWiderThanForty() {
        var trace = new MessageTrace();
        for (int i = 1; i <= 500; i++) {
            trace.call("Client/" + i, "server", "get");
        }

        assertThat(pages(trace)).allSatisfy(page -> assertThat(page.width()).isLessThan(40 * 140));
    }

    @Test
    @Tag("large")
    void draw_anyMessage_fitsOnThePage() throws IOException {
        Picture page = pages(MessageTrace.expectContinue()
                        .call("storage.example", "storage.example", "a label beside the rightmost lifeline"))
                .get(0);

        var image = ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.encode(page)));

        int white = Theme.PAPER.getRGB();
        for (int y = 0; y < image.getHeight(); y++) {
            assertThat(image.getRGB(image.getWidth() - 8, y)).isEqualTo(white);
        }
    }

    static List<String> hostileNames() {
        return List.of(
                "<script>alert(1)</script>",
                "]]>&amp;\"'--><!--",
                "control \u0000\u0001\u001b[31m\u007f",
                "lone \ud800 surrogates \udc00",
                "n".repeat(1_000),
                "ab ".repeat(1_000),
                "\u202eabc\u202d \u05d0\u05d1\u05d2 \u0627\u0644",
                "noncharacter \uffff\ufffe",
                "\ud83d\ude00".repeat(300),
                "\n\t\r\u2028",
                "");
    }

    @ParameterizedTest
    @Tag("large")
    @MethodSource("hostileNames")
    void draw_hostileText_isWellFormedXml(String hostile) throws Exception {
        var trace = new MessageTrace()
                .on(hostile)
                .created("a", hostile)
                .call("a", hostile, hostile)
                .call(hostile, hostile, hostile)
                .on("other")
                .closed(null, hostile)
                .reply(hostile, null, hostile);
        SequenceDiagram diagram = Sequences.of(List.of(trace.build(hostile)), SequenceOptions.DEFAULT);

        Picture page = SequencePicture.pages(List.of(diagram, diagram)).get(0);

        assertThat(svg(page).getElementsByTagName("script").getLength()).isZero();
        assertThat(page.width()).isLessThan(2_000);
    }
}
