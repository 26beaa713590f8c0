package dev.contrail.recordings.unchanged;

import dev.contrail.recordings.Run;
import dev.contrail.recordings.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Five tellers post to one ledger, which writes its journal under its lock; letters are sent by a thread that waits for them. */
public final class Ledger {
    private static final int TELLERS = 5;
    private static final int POSTS = 12;
    private static final int LETTER_EVERY = 15;
    private static final int THINKING_MILLIS = 4;
    private static final int WRITING_MILLIS = 12;

    private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();
    private final List<String> entries = new ArrayList<>();

    private Ledger() {}

    /** {@code Ledger} */
    public static void main(String[] args) throws Exception {
        System.out.println(Run.of(() -> run(args)));
    }

    /** What {@link #main} does, without printing. */
    public static String run(String... args) throws IOException, InterruptedException {
        if (args.length > 0) {
            throw new IllegalArgumentException("usage: Ledger");
        }
        var ledger = new Ledger();
        Workers.named("mailer-").newThread(ledger::sendLetters).start();
        var tellers = new ArrayList<Callable<Integer>>();
        for (int teller = 1; teller <= TELLERS; teller++) {
            tellers.add(ledger::tell);
        }
        Workers.runAll(tellers);
        return ledger.entries.size() + " entries";
    }

    private int tell() throws InterruptedException {
        for (int post = 0; post < POSTS; post++) {
            TimeUnit.MILLISECONDS.sleep(THINKING_MILLIS);
            post(Thread.currentThread().getName() + ", " + post);
        }
        return POSTS;
    }

    private synchronized void post(String entry) throws InterruptedException {
        entries.add(entry);
        writeJournal();
        if (entries.size() % LETTER_EVERY == 0) {
            letters.add(entry);
        }
    }

    private static void writeJournal() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(WRITING_MILLIS); // a slow disk
    }

    private void sendLetters() {
        try {
            while (!letters.take().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(THINKING_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
