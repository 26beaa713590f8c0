package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.trace.Trace;
import java.util.function.BiConsumer;

/** A small program for a kind of finding, with its bug and without it. */
enum Stories {
    NEVER_RELEASED("never-released", (story, buggy) -> {
        for (int n = 0; n < 20; n++) {
            story.call(n * 10, "t" + n % 2, "client#" + n % 2, "Pool#1", "lease");
            if (!buggy || n % 8 != 3) {
                story.call(n * 10 + 4, "t" + n % 2, "client#" + n % 2, "Pool#1", "give back");
            }
        }
    }),
    LEARNT_PAIR("never-released", (story, buggy) -> {
        for (int n = 0; n < 30; n++) {
            story.action(n * 10, "t" + n % 3, "Station#1", "dock", "ship-" + n);
            if (!buggy || n % 10 != 3) {
                story.action(n * 10 + 6, "t" + n % 3, "Station#1", n % 2 == 0 ? "sail" : "tow", "ship-" + n);
            }
        }
    }),
    NEVER_CLOSED("never-released", (story, buggy) -> {
        for (int n = 1; n <= 20; n++) {
            story.created(n * 10, "main", "Importer#1", "File#" + n);
            story.call(n * 10 + 1, "main", "Importer#1", "File#" + n, "read");
            if (!buggy || n != 7) {
                story.closed(n * 10 + 5, "main", "Importer#1", "File#" + n);
            }
        }
    }),
    DOUBLE_RELEASE("double-release", (story, buggy) -> {
        for (int n = 0; n < 12; n++) {
            story.action(n * 10, "t", "Pool#1", "borrow", "connection-" + n % 3);
            story.action(n * 10 + 4, "t", "Pool#1", "return", "connection-" + n % 3);
            if (buggy && n == 5) {
                story.action(n * 10 + 5, "t", "Pool#1", "return", "connection-" + n % 3);
            }
        }
    }),
    USE_AFTER_CLOSE("use-after-close", (story, buggy) -> {
        for (int n = 1; n <= 6; n++) {
            story.created(n * 20, "main", "main", "Session#" + n);
            story.call(n * 20 + 2, "main", "client", "Session#" + n, "send");
            story.closed(n * 20 + 4, "main", "main", "Session#" + n);
            if (buggy && n == 4) {
                story.call(n * 20 + 6, "late", "client", "Session#" + n, "send");
            }
        }
    }),
    DOUBLE_CLOSE("double-close", (story, buggy) -> {
        for (int n = 1; n <= 6; n++) {
            story.created(n * 20, "main", "main", "Session#" + n);
            story.closed(n * 20 + 4, "main", "main", "Session#" + n);
            if (buggy && n == 4) {
                story.closed(n * 20 + 6, "reaper", "reaper", "Session#" + n);
            }
        }
    }),
    WRONG_REPLY("wrong-reply", (story, buggy) -> {
        for (int n = 1; n <= 12; n++) {
            story.call(n * 10, "main", "Client#1", "server", "price of item-" + n);
            story.reply(n * 10 + 4, "main", "server", "Client#1", "item-" + (buggy && n > 7 ? n - 1 : n) + " costs 5");
        }
    }),
    GOES_BACK("goes-back", (story, buggy) -> {
        for (int n = 1; n <= 40; n++) {
            story.state(n * 5, "main", "Log#1", "commit", "offset", 100 + (buggy && n == 30 ? n - 8 : n));
        }
    }),
    STALE_VALUE("stale-value", (story, buggy) -> {
        for (int n = 0; n < 40; n++) {
            if (n % 8 == 0) {
                story.state(n * 10, "main", "Settings#1", "set", "limit", 10 + n);
            }
            story.state(n * 10 + 1, "worker", "Worker#1", "work", "limit", buggy && n >= 8 ? 18 : 10 + n / 8 * 8);
        }
    }),
    LOCK_ORDER("lock-order", (story, buggy) -> {
        for (int n = 0; n < 4; n++) {
            boolean back = buggy && n % 2 == 1;
            story.span(n * 20, 10, "t" + n % 2, back ? "Account#2" : "Account#1", "locked", "transfer");
            story.span(n * 20 + 2, 5, "t" + n % 2, back ? "Account#1" : "Account#2", "locked", "transfer");
        }
    }),
    STARVED_POOL("starved-pool", (story, buggy) -> {
        for (int n = 0; n < 2; n++) {
            story.action(n, "main", "Pool#1", "submit", "job-" + n);
            story.span(10 + n, 200, "w" + n, "Pool#1", "run", "job-" + n);
            story.action(20 + n, "w" + n, buggy ? "Pool#1" : "Pool#2", "submit", "part-" + n);
            story.span(21 + n, 180, "w" + n, "Pool#1", "await", "part-" + n);
            story.span(
                    buggy ? 215 + n : 30,
                    5,
                    buggy ? "w" + n : "v" + n,
                    buggy ? "Pool#1" : "Pool#2",
                    "run",
                    "part-" + n);
        }
    }),
    LOST_WAKE_UP("lost-wake-up", (story, buggy) -> {
        for (int n = 0; n < 20; n++) {
            story.action(n * 10, "main", "Box#1", "put", "letter-" + n);
            if (!buggy || n < 18) {
                story.span(n * 10 + 1, 2, "clerk", "Box#1", "deliver", "letter-" + n);
            }
        }
        story.until(600);
    }),
    STAMPEDE("stampede", (story, buggy) -> {
        for (int n = 0; n < 4; n++) {
            for (int reader = 0; reader < (buggy ? 5 : 1); reader++) {
                story.span(n * 50 + reader, 30, "reader-" + reader, "Cache#1", "load", "page-" + n);
            }
        }
        story.until(250);
    }),
    STAMPEDE_OF_CALLS("stampede", (story, buggy) -> {
        for (int n = 0; n < 4; n++) {
            for (int reader = 0; reader < (buggy ? 5 : 1); reader++) {
                story.call(n * 50 + reader, "r" + reader, "Cache#1", "database", "select price of item-" + n);
                story.reply(n * 50 + 30 + reader, "r" + reader, "database", "Cache#1", n + ".50");
            }
        }
    }),
    FALLING_CEILING("falling-ceiling", (story, buggy) -> {
        for (int n = 0; n < 80; n++) {
            int lanes = buggy ? 4 - Math.min(3, n / 20) : 4;
            story.span(n / lanes * 10 + (n < 40 ? 0 : 400), 9.5, "w" + n % 4, "Site#1", "download", "file-" + n);
        }
    }),
    CONVOY("convoy", (story, buggy) -> {
        for (int n = 0; n < 64; n++) {
            int first = n / 8 * 80;
            int turn = n % 8;
            story.span(first, buggy ? 10 * turn + 9.5 : 9.5, "w" + turn, "Journal#1", "note", "line-" + n);
            story.span(first + (buggy ? 10 * turn : 0) + 0.1, 9, "w" + turn, "disk", "write", "line-" + n);
        }
    }),
    CONVOY_OF_LOCKS("convoy", (story, buggy) -> {
        for (int n = 0; n < 40; n++) {
            if (buggy || n % 4 < 2) {
                story.wait(n / 4 * 100, buggy ? 25 * (n % 4 + 1) : 21, "w" + n % 4, "lock", "Registry");
            }
        }
        story.until(1_000);
    }),
    STARVED_LANE("starved-lane", (story, buggy) -> {
        for (int n = 0; n < 30; n++) {
            int lane = buggy ? n % 2 : 1;
            story.action(n * 10, "main", "Queue#" + (lane + 1), "put", "job-" + n);
            double begins = lane == 0 ? 300 + n * 3 : n * 10 + 1;
            story.span(begins, 2, "w" + lane, "Queue#" + (lane + 1), "work", "job-" + n);
        }
        story.span(0.5, buggy ? 299 : 0.2, "w0", "Queue#1", "work", "long");
    }),
    POLLING("spin", (story, buggy) -> {
        for (int n = 0; n < 2_000; n++) {
            story.action(n * (buggy ? 0.1 : 20), "poller", "Queue#1", "poll", "nothing");
        }
    }),
    RETRY_STORM("retry-storm", (story, buggy) -> {
        for (int n = 0; n < 120; n++) {
            boolean down = n >= 20 && n < (buggy ? 110 : 30);
            double at = down && buggy ? 400 + n : n * 20;
            story.call(at, "t", "Client#1", "Server#1", "get order " + n);
            story.reply(at + 0.5, "t", "Server#1", "Client#1", down ? "503" : "ok");
        }
    }),
    RETRIED_ACTIONS("retry-storm", (story, buggy) -> {
        for (int n = 0; n < 10; n++) {
            for (int attempt = 0; attempt < (buggy ? 12 : 2); attempt++) {
                story.action(n * 50 + attempt * 3, "t", "Client#1", "send", "payment-" + n);
                story.action(n * 50 + attempt * 3 + 1, "t", "Client#1", "refused", "payment-" + n);
            }
        }
    }),
    SILENCE("silence", (story, buggy) -> {
        for (int n = 0; n < (buggy ? 20 : 50); n++) {
            story.action(n * 20, "timer", "Cluster#1", "heartbeat", "node");
        }
        story.until(1_000);
    }),
    STOPPED_TIMER("silence", (story, buggy) -> {
        for (int n = 0; n < (buggy ? 20 : 50); n++) {
            story.action(n * 20, "timer", "Sessions#1", "clean up", "expired");
        }
        story.until(1_000);
    }),
    PINNED("pinned-carrier", (story, buggy) -> {
        for (int n = 0; n < (buggy ? 10 : 2); n++) {
            story.wait(n * 50, 40, "virtual-" + n, "pinned", "Monitor");
        }
        story.until(500);
    }),
    UNBOUNDED_THREADS("unbounded-threads", (story, buggy) -> {
        for (int second = 0; second < 10; second++) {
            double threads = buggy || second < 3 ? 20 + second * 50 : 170; // without its bug it is a pool that fills
            story.stateOfJvm(second * 1_000, "JavaThreadStatistics", "activeCount", threads);
            story.started(second * 1_000 + 1, "main", "request-" + second);
        }
    }),
    UNBOUNDED_QUEUE("unbounded-queue", (story, buggy) -> {
        for (int n = 0; n < 100; n++) {
            story.action(n * 5, "main", "Queue#1", "put", "job-" + n);
            if (!buggy || n < 50) {
                story.span(buggy ? n * 10 + 1 : n * 5 + 1, 2, "worker", "Queue#1", "work", "job-" + n);
            }
        }
    }),
    FALLS_BEHIND("unbounded-queue", (story, buggy) -> {
        for (int n = 0; n < 120; n++) {
            story.state(n * 5, "main", "Inbox#1", "received", n, "handled", buggy ? n / 2 : Math.max(0, n - 3));
        }
    }),
    ERROR_RATE("error-rate", (story, buggy) -> {
        for (int n = 0; n < 80; n++) {
            String replica = "Replica#" + (1 + n % 4);
            story.call(n * 5, "t", "balancer", replica, "read key-" + n);
            boolean fails = buggy && n % 4 == 2 && n > 30;
            story.reply(n * 5 + 2, "t", replica, "balancer", fails ? "IOException: broken pipe" : "value");
        }
    }),
    NO_REPLY("no-reply", (story, buggy) -> {
        for (int n = 1; n <= 30; n++) {
            story.call(n * 10, "t", "browser", "Server#1", "GET /page", n);
            if (!buggy || n % 9 != 4) {
                story.reply(n * 10 + 4, "w", "Server#1", "browser", "200 OK", n);
            }
        }
        story.until(500);
    }),
    LEAKED_LEVEL("leaked-level", (story, buggy) -> {
        double level = 0;
        for (int n = 0; n < 240; n++) {
            level += n % 2 == 0 || buggy && n % 20 == 19 ? 1 : -1;
            story.state(n * 3, "main", "Pool#1", "step", "inUse", Math.max(0, level));
        }
    }),
    NEVER_ENDED("never-ended", (story, buggy) -> {
        for (int n = 0; n < 20; n++) {
            story.span(n * 10, 5, "w" + n % 2, "Service#1", "handle", "request-" + n);
        }
        if (buggy) {
            story.open(210, 390, "w0", "Service#1", "handle", "request-20");
        }
        story.until(600);
    });

    private final String kind;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
    private final BiConsumer<Story, Boolean> teller;

    Stories(String kind, BiConsumer<Story, Boolean> teller) {
        this.kind = kind;
        this.teller = teller;
    }

    /** The kind of what is to be found. */
    String kind() {
        return kind;
    }

    /** What happens, with the bug or without. */
    Trace trace(boolean buggy) {
        var story = new Story();
        teller.accept(story, buggy);
        return story.trace();
    }
}
