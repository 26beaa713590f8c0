package dev.contrail.analyzer.recording;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Programs that hang, without an event of ours. The argument says which. */
final class HangingPrograms {
    private HangingPrograms() {}

    /** What is held. */
    static final class Account {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "deadlock" -> deadlock();
            case "pool" -> pool();
            case "socket" -> socket();
            case "initializers" -> initializers();
            case "latch" -> latch();
            default -> throw new IllegalArgumentException(args[0]);
        }
        Thread.currentThread().join(120_000); // it is ended by the test, or by itself
        System.exit(1);
    }

    private static void deadlock() {
        var first = new Account();
        var second = new Account();
        var bothHave = new CountDownLatch(2);
        daemon("teller-1", () -> move(first, second, bothHave));
        daemon("teller-2", () -> move(second, first, bothHave));
    }

    private static void move(Account from, Account to, CountDownLatch bothHave) {
        synchronized (from) {
            bothHave.countDown();
            try {
                bothHave.await();
            } catch (InterruptedException e) {
                return;
            }
            synchronized (to) {
                System.out.println("moved");
            }
        }
    }

    /** One of three never comes to count down, and only the pool knows why. */
    private static void latch() throws InterruptedException {
        var pool = Executors.newFixedThreadPool(3);
        var all = new CountDownLatch(3);
        for (int i = 1; i <= 3; i++) {
            int line = i;
            Future<?> unused = pool.submit(() -> {
                if (line == 2) {
                    throw new IllegalStateException("bad line");
                }
                all.countDown();
            });
        }
        all.await();
    }

    private static void pool() {
        var pool = Executors.newFixedThreadPool(2);
        var bothRun = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            pool.execute(() -> {
                try {
                    bothRun.countDown();
                    bothRun.await();
                    pool.submit(() -> 1).get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    @SuppressWarnings("resource") // the connection stays open
    private static void socket() throws Exception {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var client = new Socket(server.getInetAddress(), server.getLocalPort());
        var cache = new Account();
        var reads = new CountDownLatch(1);
        daemon("reader", () -> {
            synchronized (cache) {
                reads.countDown();
                try {
                    client.getInputStream().read();
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        reads.await();
        daemon("asker", () -> {
            synchronized (cache) {
                System.out.println("asked");
            }
        });
    }

    /** Two classes of which each needs the other to be initialized. */
    private static void initializers() {
        daemon("loader-1", () -> Menu.prices());
        daemon("loader-2", () -> Kitchen.dishes());
    }

    static final CountDownLatch BOTH_INITIALIZE = new CountDownLatch(2);

    static final class Menu {
        static {
            meet();
            Kitchen.dishes();
        }

        static void prices() {}
    }

    static final class Kitchen {
        static {
            meet();
            Menu.prices();
        }

        static void dishes() {}
    }

    private static void meet() {
        BOTH_INITIALIZE.countDown();
        try {
            BOTH_INITIALIZE.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
