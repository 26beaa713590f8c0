package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Programs that look as if they had a bug, and have none; both variants are the same. */
final class Healthy {
    private Healthy() {}

    /** All jobs are there at once, and are then worked off. */
    static void burstyBatch(Variant variant) throws Exception {
        BlockingQueue<String> jobs = new LinkedBlockingQueue<>();
        for (int number = 1; number <= 120; number++) {
            Contrail.action(jobs, "put", "job-" + number);
            jobs.add("job-" + number);
        }
        Crew.of(4, "worker", worker -> {
            for (String job = jobs.poll(); job != null; job = jobs.poll()) {
                try (var span = Contrail.span(jobs, "work", job)) {
                    TimeUnit.MILLISECONDS.sleep(worker + 10);
                }
            }
        });
    }

    /** Requests that wait until there is something to tell. */
    static void longPolling(Variant variant) throws Exception {
        var news = new SynchronousQueue<String>();
        var clients = Crew.started(3, "client", client -> {
            for (int poll = 1; poll <= 8; poll++) {
                Contrail.message(Thread.currentThread(), "server", "poll");
                try (var span = Contrail.span("server", "wait for news", Thread.currentThread())) {
                    Contrail.reply("server", Thread.currentThread(), news.take());
                }
            }
        });
        for (int number = 1; number <= 24; number++) {
            TimeUnit.MILLISECONDS.sleep(number % 6 == 0 ? 120 : 15);
            news.put("news " + number);
        }
        for (Thread client : clients) {
            client.join();
        }
    }

    /** Who has nothing takes from the others, and what is taken too early is put back once. */
    static void workStealing(Variant variant) throws Exception {
        Deque<String> tasks = new ArrayDeque<>();
        for (int number = 1; number <= 90; number++) {
            Contrail.action(tasks, "put", "task-" + number);
            tasks.add("task-" + number);
        }
        var seen = ConcurrentHashMap.<String>newKeySet();
        Crew.of(3, "worker", worker -> {
            for (String task = poll(tasks); task != null; task = poll(tasks)) {
                if (task.endsWith("7") && seen.add(task)) {
                    Contrail.action(tasks, "put back", task);
                    synchronized (tasks) {
                        tasks.addLast(task);
                    }
                } else {
                    try (var span = Contrail.span(tasks, "run", task)) {
                        TimeUnit.MILLISECONDS.sleep(8);
                    }
                }
            }
        });
    }

    private static String poll(Deque<String> tasks) {
        synchronized (tasks) {
            return tasks.poll();
        }
    }

    /** Slow at first, then fast, and all threads stand still once while memory is collected. */
    static void warmUp(Variant variant) throws Exception {
        Crew.of(4, "worker", worker -> {
            for (int request = 1; request <= 40; request++) {
                Contrail.message("client-" + worker, "service", "get", worker * 1_000 + request);
                try (var span = Contrail.span("service", "handle", "request-" + worker + "." + request)) {
                    TimeUnit.MILLISECONDS.sleep(request < 6 ? 40 : 8);
                    if (worker == 1 && request == 20) {
                        System.gc();
                    }
                }
                Contrail.reply("service", "client-" + worker, "200 OK", worker * 1_000 + request);
            }
        });
    }

    /** A cache that is empty at first: each page is made once. */
    static void coldCache(Variant variant) throws Exception {
        var pages = new ConcurrentHashMap<String, String>();
        Crew.of(6, "reader", reader -> {
            for (int number = 1; number <= 25; number++) {
                String page = "page-" + (number * reader) % 40;
                try (var span = Contrail.span(pages, "get", page)) {
                    pages.computeIfAbsent(page, Healthy::load);
                }
                TimeUnit.MILLISECONDS.sleep(4);
            }
        });
    }

    private static String load(String page) {
        try (var span = Contrail.span("disk", "load", page)) {
            TimeUnit.MILLISECONDS.sleep(15);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return page;
    }
}
