package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Looks at an opened page as axe-core does, by the rules of WCAG 2.2, levels A and AA. */
final class Axe {
    /** How many rules found something to look at, and what is wrong, a line each. */
    private static final String RUN = """
            async css => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const options = { runOnly: tags, resultTypes: ['violations'] };
              const { violations, passes } = await axe.run({ include: css }, options);
              return [passes.length, ...violations.flatMap(({ id, nodes }) => nodes.map(({ html, any, all, none }) =>
                `${id}: ${[...any, ...all, ...none].map(check => check.message).join('; ')} ${html.slice(0, 200)}`))];
            }""";

    private static final String SCRIPT = script();

    private final Browser.Opened opened;
    private final TreeSet<String> violations = new TreeSet<>();

    Axe(Browser.Opened opened) {
        this.opened = opened;
        opened.page.evaluate(SCRIPT);
    }

    /** {@code axe.min.js} of axe-core's own jar for Playwright. */
    private static String script() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at a part of the page, which is in such a state. */
    void look(String state, String css) {
        opened.rest();
        List<?> told = (List<?>) opened.page.evaluate(RUN, css);
        assertThat(((Number) told.get(0)).intValue())
                .as("%s: rules that found %s to look at", state, css)
                .isGreaterThan(3);
        told.stream().skip(1).map(violation -> state + ": " + violation).forEach(violations::add);
    }

    void assertNothingViolated() {
        assertThat(violations).as("violations of WCAG 2.2, A and AA").isEmpty();
    }
}
