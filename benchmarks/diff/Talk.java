import dev.contrail.events.Contrail;
import java.util.Random;

/**
 * Emits messages of a service, its cache and its connections: {@code Talk MESSAGES SEED CHANGES}. Runs of one seed say the
 * same, but for the changes in a thousand messages; runs of two seeds have only the words in common.
 */
class Talk {
    private static final String[] WORDS = {"get", "put", "lease", "give back", "query", "commit", "roll back", "close"};

    public static void main(String[] args) {
        int messages = Integer.parseInt(args[0]);
        var random = new Random(Long.parseLong(args[1]));
        int changes = Integer.parseInt(args[2]);
        var change = new Random(7);
        Object[] objects = new Object[64];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = i % 3 == 0 ? new StringBuilder() : i % 3 == 1 ? new Random() : new Object();
        }
        for (int said = 0; said < messages; said += 2) {
            Object from = objects[random.nextInt(objects.length)];
            Object to = objects[random.nextInt(objects.length)];
            String word = WORDS[random.nextInt(WORDS.length)] + " " + random.nextInt(12);
            if (change.nextInt(1_000) < changes) {
                word = "changed " + word;
            }
            Contrail.message(from, to, word, said + 1L);
            Contrail.reply(to, from, "done", said + 1L);
        }
    }
}
