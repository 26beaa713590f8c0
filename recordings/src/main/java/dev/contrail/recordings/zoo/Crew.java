package dev.contrail.recordings.zoo;

import java.util.ArrayList;
import java.util.List;

/** Threads that do the same, with names and numbers from 1 on. */
final class Crew {
    private Crew() {}

    /** What each does. */
    interface Job {
        /** Does it, as the one of a number. */
        void run(int number) throws Exception;
    }

    /** Starts them and waits for them. */
    static void of(int size, String name, Job job) throws InterruptedException {
        for (Thread thread : started(size, name, job)) {
            thread.join();
        }
    }

    /** Starts them. */
    static List<Thread> started(int size, String name, Job job) {
        List<Thread> threads = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            int mine = number;
            var thread = new Thread(
                    () -> {
                        try {
                            job.run(mine);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    name + "-" + number);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }
}
