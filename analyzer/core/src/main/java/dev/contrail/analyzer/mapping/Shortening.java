package dev.contrail.analyzer.mapping;

import dev.contrail.analyzer.code.GeneratedNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a long text is made short enough for a label; what it does not understand it leaves as it is. */
public enum Shortening {
    /** {@code example.com:8080} for {@code https://example.com:8080/a?b=c}. */
    HOST {
        @Override
        public String of(String text) {
            int scheme = text.indexOf("://");
            String rest = scheme < 0 ? text : text.substring(scheme + 3);
            int end = 0;
            while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
                end++;
            }
            String host = rest.substring(rest.lastIndexOf('@', end) + 1, end);
            return host.isEmpty() ? text : host;
        }
    },
    /**
     * The host of an address, and its port only when that is no port that a system gives to clients (from 32768 on), so that
     * the clients of one host are one: {@code db:5432} for {@code /db:5432}, {@code 10.0.0.7} for {@code 10.0.0.7:51334}.
     */
    PEER {
        @Override
        public String of(String text) {
            int slash = text.contains("://") ? -1 : text.indexOf('/');
            String name = slash < 0 ? "" : text.substring(0, slash); // of an InetSocketAddress: name/address:port
            String host = slash < 0 ? HOST.of(text) : text.substring(slash + 1);
            int colon = host.lastIndexOf(':');
            boolean single = colon > 0 && (host.indexOf(':') == colon || host.charAt(colon - 1) == ']');
            if (!single || !PORT.matcher(host.substring(colon + 1)).matches()) {
                return host.isEmpty() ? text : host;
            }
            String known = name.isEmpty() ? host.substring(0, colon) : name;
            boolean client = Integer.parseInt(host.substring(colon + 1)) >= FIRST_CLIENT_PORT;
            return client ? known : known + host.substring(colon);
        }
    },
    /** {@code Pool} for {@code com.acme.Pool}, {@code Inner} for {@code com.acme.Pool$Inner}. */
    SIMPLE {
        @Override
        public String of(String text) {
            return SimpleNames.of(text);
        }
    },
    /** {@code com.acme.Pool} for {@code com.acme.Pool.take}; a class that a framework generated is the one behind it. */
    CLASS {
        @Override
        public String of(String text) {
            int method = text.lastIndexOf('.');
            return GeneratedNames.behind(method < 0 ? text : text.substring(0, method));
        }
    },
    /** {@code take} for {@code com.acme.Pool.take}. */
    METHOD {
        @Override
        public String of(String text) {
            String name = text.substring(text.lastIndexOf('.') + 1);
            return name.equals("<init>") ? "new" : name;
        }
    },
    /** {@code Pool.take} for {@code com.acme.Pool.take}. */
    CALL {
        @Override
        public String of(String text) {
            return SimpleNames.of(CLASS.of(text)) + "." + METHOD.of(text);
        }
    },
    /** {@code select orders} for {@code select o.id, o.total from orders o where …}. */
    SQL {
        @Override
        public String of(String text) {
            Matcher statement = STATEMENT.matcher(text);
            if (!statement.lookingAt()) {
                return text;
            }
            String verb = statement.group(1).toLowerCase(Locale.ROOT);
            Matcher table = TABLE.matcher(text);
            return table.find(statement.start(1)) ? verb + " " + table.group(1) : verb;
        }
    };

    private static final int FIRST_CLIENT_PORT = 32768;
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final Pattern STATEMENT = Pattern.compile("\\s*([A-Za-z]+)\\b");
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|into|update|table|call)\\s+([\\w.$\"`\\[\\]]+)", Pattern.CASE_INSENSITIVE);

    /** The shorter text. */
    public abstract String of(String text);

    /** What a mapping file calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Shortening::word).toList();
    }

    /** The one that a mapping file calls so. */
    public static Optional<Shortening> called(String word) {
        return Arrays.stream(values()).filter(how -> how.word().equals(word)).findFirst();
    }
}
