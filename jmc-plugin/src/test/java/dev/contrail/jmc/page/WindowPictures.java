package dev.contrail.jmc.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.jmc.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Draws the pictures of docs/jmc.md anew; no test by its name, so that only {@code docs/make-pictures} runs it. */
class WindowPictures {
    @Test
    void pictures_ofTheSamples_areSaved() throws Exception {
        try (Xvfb display = Xvfb.start()) {
            Xvfb.Result result = display.run(
                    Screenshots.class,
                    Path.of(System.getProperty("pictures")),
                    Samples.file("expect-continue-buggy"),
                    Samples.file("sliding-window-100"),
                    Samples.file("upload-queue-buggy"),
                    Samples.file("ledger-unchanged"));
            assertThat(result.exit()).as(result.output()).isZero();
        }
    }
}
