package dev.contrail.analyzer.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a process ends with, and says before. */
class ErrorsTest {
    private final StringWriter said = new StringWriter();

    private int ended(Exception failure) {
        return Errors.execution(failure, new PrintWriter(said, true), false);
    }

    @Test
    void execution_faultOfTheProgramItself_hasACodeThatNoWrongUseHas() {
        assertThat(ended(new IllegalStateException("no such row"))).isEqualTo(70);
        assertThat(said.toString())
                .startsWith("contrail: internal error: ")
                .contains("no such row", "try: ", "--debug")
                .doesNotContain("\tat ");
    }

    @Test
    void execution_failureInWords_hasItsOwnCode() {
        assertThat(ended(new Failure(ExitCode.USAGE, "no such folder"))).isEqualTo(2);
        assertThat(said.toString()).isEqualToIgnoringNewLines("contrail: no such folder");
    }
}
