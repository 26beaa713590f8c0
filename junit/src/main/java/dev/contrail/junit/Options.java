package dev.contrail.junit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What is configured: as system properties, or in {@code junit-platform.properties}. */
final class Options {
    private static final String PREFIX = "contrail.";
    private static final long MEGA = 1_000_000;
    private static final long USUAL_MEGABYTES = 200;

    /** Which tests leave files. */
    enum Keep {
        FAILED,
        ALWAYS,
        NEVER
    }

    private final ExtensionContext context;

    Options(ExtensionContext context) {
        this.context = context;
    }

    /** Whether tests are recorded that have no annotation. */
    boolean recordsAll() {
        return get("recorded").filter("all"::equalsIgnoreCase).isPresent();
    }

    Keep keep() {
        String word = get("keep").orElse("failed").toUpperCase(Locale.ROOT);
        return Arrays.stream(Keep.values())
                .filter(keep -> keep.name().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "keep",
                        word.toLowerCase(Locale.ROOT),
                        Arrays.stream(Keep.values())
                                .map(keep -> keep.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** How many bytes of files are kept at most. */
    long size() {
        String megabytes = get("size").orElse(Long.toString(USUAL_MEGABYTES));
        try {
            return Math.multiplyExact(Long.parseLong(megabytes.strip()), MEGA);
        } catch (NumberFormatException | ArithmeticException e) {
            throw wrong("size", megabytes, "a number of megabytes");
        }
    }

    /** Settings that are recorded for all tests besides what is recorded anyway. */
    Optional<String> settings() {
        return get("settings").filter(settings -> !settings.isBlank());
    }

    private Optional<String> get(String name) {
        return context.getConfigurationParameter(PREFIX + name).map(String::strip);
    }

    private static ExtensionConfigurationException wrong(String name, String value, String right) {
        return new ExtensionConfigurationException(PREFIX + name + " is “" + value + "”, but should be " + right);
    }
}
