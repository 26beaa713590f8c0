package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.events.Contrail;
import dev.contrail.events.StateEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code state --assert} says of an object that two event types tell of, and of an event type that is off. */
class StateAssertionsTest {
    @TempDir
    private Path folder;

    @Test
    void assertion_onTwoEventTypesWithThatMeasure_namesEach() throws IOException {
        Path file = recorded(true);

        Cli result = Cli.run("state", file, "--assert", "stock <= 5", "-o", folder.resolve("x.svg"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(result.out())
                .contains("stock <= 5 of shop (com.acme.Stock): 2 violations")
                .contains("stock <= 5 of shop (contrail.State): 1 violation")
                .doesNotContain("stock <= 5: ");
    }

    @Test
    void assertion_onOneEventType_isToldAsItWasWritten() throws IOException {
        Path file = recorded(false);

        assertThat(Cli.run("state", file, "--assert", "stock <= 5", "-o", folder.resolve("x.svg"))
                        .out())
                .contains("; stock <= 5: 1 violation");
    }

    @Test
    void adviceWhereNothingIsDrawn_standsInColumns() throws IOException {
        Path file = recorded(false);

        List<String> advice = Cli.run("lanes", file, "-o", folder.resolve("x.svg"))
                .err()
                .lines()
                .filter(line -> line.contains(file + " "))
                .toList();
        assertThat(advice).hasSize(2);
        assertThat(advice.get(0).indexOf("1 event: contrail.State"))
                .isPositive()
                .isEqualTo(advice.get(1).indexOf("why it holds no event of "));
    }

    /** A shop tells its stock in one line, and twice with an event class of its own, which may be off. */
    private Path recorded(boolean own) throws IOException {
        Path file = folder.resolve("shop.jfr");
        try (var recording = new Recording()) {
            recording.enable("contrail.State");
            if (own) {
                recording.enable(Stock.class);
            } else {
                recording.disable(Stock.class);
            }
            recording.start();
            Contrail.state("shop", "sold", "stock", 9);
            for (int i = 0; i < 2; i++) {
                var event = new Stock();
                event.subject("shop");
                event.stock = 9;
                event.commit();
            }
            recording.dump(file);
        }
        return file;
    }

    @Name("com.acme.Stock")
    static final class Stock extends StateEvent {
        int stock;
    }
}
