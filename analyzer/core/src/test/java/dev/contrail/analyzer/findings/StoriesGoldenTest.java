package dev.contrail.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every word, number and event of what is told of each story, as in golden files; {@code -Dgolden.write=true} rewrites them. */
class StoriesGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/findings");

    @ParameterizedTest
    @EnumSource
    void story_isToldAsInItsGoldenFile(Stories story) throws IOException {
        String told = "with its bug\n" + told(story.trace(true)) + "\nwithout it\n" + told(story.trace(false));

        assertGolden(story.name().toLowerCase(Locale.ROOT).replace('_', '-'), told);
    }

    private static String told(Trace trace) {
        return FindingDump.of(trace, Findings.in(trace));
    }

    @Test
    void detectors_needAndFollow_asInTheGoldenFile() throws IOException {
        assertGolden(
                "all-detectors",
                Detectors.all().stream().map(StoriesGoldenTest::needsAndCauses).collect(Collectors.joining()));
    }

    /** Most follow from what is nearer to the mistake, and from nothing else: only what differs is told. */
    private static String needsAndCauses(Detector detector) {
        Finding.Kind kind = detector.kind();
        return kind.id() + " (" + kind.depth().toString().toLowerCase(Locale.ROOT) + ") needs "
                + detector.needs().stream().sorted().map(Need::what).collect(Collectors.joining(", "))
                + causes(
                        detector,
                        "; may follow from ",
                        cause -> detector.mayFollowFrom(cause) && !isNearer(cause, kind))
                + causes(
                        detector,
                        "; does not follow from ",
                        cause -> !detector.mayFollowFrom(cause) && isNearer(cause, kind))
                + "\n";
    }

    private static String causes(Detector detector, String words, Predicate<Finding.Kind> which) {
        String causes = Detectors.kinds().stream()
                .filter(cause -> !cause.equals(detector.kind()))
                .filter(which)
                .map(Finding.Kind::id)
                .collect(Collectors.joining(", "));
        return causes.isEmpty() ? "" : words + causes;
    }

    private static boolean isNearer(Finding.Kind cause, Finding.Kind kind) {
        return cause.depth().compareTo(kind.depth()) < 0;
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path golden = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
