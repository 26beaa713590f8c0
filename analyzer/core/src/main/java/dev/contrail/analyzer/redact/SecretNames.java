package dev.contrail.analyzer.redact;

import dev.contrail.analyzer.trace.JvmFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the values out of what a recording tells of its JVM where their names say that they are secret, as JDK 27 does it
 * while it records (JEP 536): the same names, the same mark; here for recordings of any JDK.
 */
public final class SecretNames {
    /** What stands for a value that was taken out. */
    public static final String REDACTED = "[REDACTED]";

    private static final List<String> NAMES = List.of(
            "password",
            "passwd",
            "pwd",
            "secret",
            "token",
            "credential",
            "private.*key",
            "api.*key",
            "client.*secret",
            "jwt",
            "jaas.*config",
            "passphrase");

    /** Of properties and variables only: {@code --author} is an argument like another. */
    private static final Pattern KEY = anyOf(NAMES, "auth");

    private static final Pattern ARGUMENT = anyOf(NAMES);
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("(://[^/@:\\s]*:)[^/@\\s]+@");

    private SecretNames() {}

    private static Pattern anyOf(List<String> names, String... more) {
        var all = new ArrayList<>(names);
        all.addAll(Arrays.asList(more));
        return Pattern.compile(".*(" + String.join("|", all) + ").*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** The same fact; without its value, or without those of its arguments, when their names say that they are secret. */
    public static JvmFact redacted(JvmFact fact) {
        if (fact.name().toLowerCase(Locale.ROOT).contains("arguments")
                || fact.name().equals("sun.java.command")
                || fact.name().endsWith("_OPTIONS")) {
            return new JvmFact(fact.topic(), fact.name(), arguments(fact.value()));
        }
        String value = KEY.matcher(fact.name()).matches() ? REDACTED : address(fact.value());
        return new JvmFact(fact.topic(), fact.name(), value);
    }

    /* -Dname=value, --name=value, and --name value. */
    private static String arguments(String line) {
        var previous = new String[] {""};
        return Arrays.stream(line.split(" ", -1))
                .map(argument -> {
                    boolean follows = previous[0].startsWith("-")
                            && previous[0].indexOf('=') < 0
                            && ARGUMENT.matcher(previous[0]).matches();
                    previous[0] = argument;
                    return follows && !argument.startsWith("-") ? REDACTED : argument(argument);
                })
                .collect(Collectors.joining(" "));
    }

    private static String argument(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? "" : argument.substring(0, equals);
        return ARGUMENT.matcher(name).matches() ? name + "=" + REDACTED : address(argument);
    }

    private static String address(String text) {
        return USER_IN_ADDRESS.matcher(text).replaceAll("$1" + REDACTED + "@");
    }
}
