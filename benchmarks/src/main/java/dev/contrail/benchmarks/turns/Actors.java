package dev.contrail.benchmarks.turns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Objects of as many classes as one likes, each a copy of {@link Connection0000} under a name of its own. */
final class Actors extends ClassLoader {
    private static final byte[] NAME = "Connection0000".getBytes(StandardCharsets.ISO_8859_1);
    private static final int DIGITS = 4;

    private Actors() {
        super(Actors.class.getClassLoader());
    }

    static Object[] ofClasses(int count) throws IOException, ReflectiveOperationException {
        byte[] template;
        try (var in = Connection0000.class.getResourceAsStream("Connection0000.class")) {
            if (in == null) {
                throw new IOException("no class file of the template");
            }
            template = in.readAllBytes();
        }
        var loader = new Actors();
        var actors = new Object[count];
        for (int i = 0; i < count; i++) {
            byte[] bytes = renamed(template, i + 1);
            actors[i] = loader.defineClass(null, bytes, 0, bytes.length)
                    .getDeclaredConstructor()
                    .newInstance();
        }
        return actors;
    }

    private static byte[] renamed(byte[] template, int number) {
        byte[] bytes = template.clone();
        byte[] digits = String.format(Locale.ROOT, "%04d", number).getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at + NAME.length <= bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + NAME.length, NAME, 0, NAME.length)) {
                System.arraycopy(digits, 0, bytes, at + NAME.length - DIGITS, DIGITS);
            }
        }
        return bytes;
    }
}
