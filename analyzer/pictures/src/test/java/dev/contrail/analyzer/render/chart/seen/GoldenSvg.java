package dev.contrail.analyzer.render.chart.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.PictureFormat;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextWidths;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures as golden files: an element a line, numbers to a tenth of a pixel, ids by the order in which they appear;
 * {@code -Dgolden.write=true} rewrites them.
 *
 * <p>A number may be a tenth beside the golden one: another build of the font's rasterizer rounds the other way. Where
 * texts are not set in DejaVu Sans nothing stands where it should, and there is nothing to compare.
 */
public final class GoldenSvg {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?");
    private static final Pattern ID = Pattern.compile("(id=\"|url\\(#)([^\")]+)");
    private static final Pattern PLAIN = Pattern.compile("(?<=[ =\":;(,])-?\\d+\\.\\d+(?:E-?\\d+)?");
    private static final double TENTH = 0.11;
    /** How wide these words are in DejaVu Sans of 12 pixels. */
    private static final String WORDS = "Hamburgefonstiv";

    private static final double WIDTH = 103.8;

    private GoldenSvg() {}

    /** Checks a picture against the golden one of a name. */
    public static void assertAsGolden(String name, Picture picture) throws IOException {
        boolean dejaVu = Math.abs(TextWidths.in(Theme.TEXT).of(WORDS) - WIDTH) < 0.2;
        if (System.getenv("CI") == null) {
            assumeTrue(dejaVu, "texts are not set in DejaVu Sans");
        }
        assertThat(dejaVu).as("texts are set in DejaVu Sans").isTrue();
        String drawn = normal(new String(PictureFormat.SVG.encode(picture), StandardCharsets.UTF_8));
        Path golden = FOLDER.resolve(name + ".svg");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, drawn);
        }
        String expected = Files.readString(golden);
        if (!isSame(drawn, expected)) {
            assertThat(drawn).as(golden.toString()).isEqualTo(expected);
        }
    }

    private static String normal(String svg) {
        var ids = new LinkedHashMap<String, String>();
        String root = svg.substring(svg.indexOf("<svg"));
        String lines = root.replace("\n", " ").replace("><", ">\n<").replaceAll(" +(?=/?>)", "");
        String named = ID.matcher(lines).replaceAll(found -> found.group(1) + renamed(ids, found.group(2)));
        return PLAIN.matcher(named).replaceAll(GoldenSvg::tenth).strip() + "\n";
    }

    private static String renamed(Map<String, String> ids, String id) {
        return ids.computeIfAbsent(id, none -> "id" + (ids.size() + 1));
    }

    private static String tenth(MatchResult number) {
        BigDecimal rounded = new BigDecimal(number.group()).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static boolean isSame(String drawn, String golden) {
        return NUMBER.matcher(drawn)
                        .replaceAll("0")
                        .equals(NUMBER.matcher(golden).replaceAll("0"))
                && areNear(NUMBER.matcher(drawn), NUMBER.matcher(golden));
    }

    private static boolean areNear(Matcher drawn, Matcher golden) {
        while (drawn.find() && golden.find()) {
            if (Math.abs(Double.parseDouble(drawn.group()) - Double.parseDouble(golden.group())) > TENTH) {
                return false;
            }
        }
        return true;
    }
}
