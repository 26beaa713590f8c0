package dev.contrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The library on the module path, used by a module that exports and opens nothing. */
@Timeout(120)
class NamedModuleTest {
    private static final String MODULE = "module com.acme.shop { requires dev.contrail.events; }";
    private static final String PROGRAM = """
            package com.acme.shop;

            import dev.contrail.events.Contrail;
            import dev.contrail.events.StateEvent;
            import jdk.jfr.Name;

            class Shop {
                @Name("com.acme.Stock")
                static class StockEvent extends StateEvent {
                    long items;
                }

                public static void main(String[] args) throws Exception {
                    Contrail.message("customer", new Shop(), "order");
                    StockEvent event = new StockEvent();
                    event.action = "sold";
                    event.items = 3;
                    event.commit();
                    System.out.println("ready");
                }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void program_inAModuleOfItsOwn_recordsOurEventsAndItsOwn() throws Exception {
        Path library = Path.of(Contrail.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path classes = compile(library);
        Child.unpackSettings(directory);

        try (var child = Child.start(directory, command(library, classes))) {
            child.finish();
        }

        var recorded = Recorded.in(directory.resolve("app.jfr")).events();
        assertThat(recorded)
                .extracting(event -> event.getEventType().getName())
                .containsExactlyInAnyOrder("contrail.Message", "com.acme.Stock");
    }

    private Path compile(Path library) throws Exception {
        Path sources = Files.createDirectories(directory.resolve("src"));
        Files.writeString(sources.resolve("module-info.java"), MODULE);
        Path program = Files.writeString(
                Files.createDirectories(sources.resolve("com/acme/shop")).resolve("Shop.java"), PROGRAM);
        Path classes = directory.resolve("classes");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--module-path",
                        library.toString(),
                        "-d",
                        classes.toString(),
                        sources.resolve("module-info.java").toString(),
                        program.toString());
        assertThat(failed).isZero();
        return classes;
    }

    private static List<String> command(Path library, Path classes) {
        return List.of(
                Child.tool("java"),
                "-XX:StartFlightRecording:filename=app.jfr,+com.acme.Stock#enabled=true,settings=contrail.jfc",
                "--module-path",
                library + System.getProperty("path.separator") + classes,
                "--module",
                "com.acme.shop/com.acme.shop.Shop");
    }
}
