package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Eight threads ask a cache for a few pages; what is missing is made. */
final class Stampede {
    private final Map<String, String> cache = new ConcurrentHashMap<>();
    private final boolean buggy;

    private Stampede(Variant variant) {
        buggy = variant == Variant.BUGGY;
    }

    static void run(Variant variant) throws Exception {
        var cache = new Stampede(variant);
        Crew.of(8, "reader", reader -> {
            for (int round = 0; round < 30; round++) {
                cache.get("page-" + round / 10);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        });
    }

    private String get(String page) {
        if (!buggy) {
            return cache.computeIfAbsent(page, this::render);
        }
        String known = cache.get(page);
        if (known == null) {
            known = render(page);
            cache.put(page, known);
        } else {
            Contrail.action(this, "hit", page);
        }
        return known;
    }

    private String render(String page) {
        try (var span = Contrail.span(this, "render", page)) {
            TimeUnit.MILLISECONDS.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "<html>" + page;
    }
}
