package dev.contrail.recordings.orders;

import dev.contrail.events.Contrail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What was last known of a few products; the least recently asked for goes first. */
final class StockCache {
    private static final int CAPACITY = 16;

    private final Map<String, Integer> stock = new LinkedHashMap<>(CAPACITY, 0.75f, true);

    synchronized OptionalInt get(Object caller, String product) {
        Contrail.message(caller, this, "get " + product);
        Integer known = stock.get(product);
        Contrail.reply(this, caller, known == null ? "miss" : "hit");
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    synchronized void put(String product, int pieces) {
        stock.put(product, pieces);
        if (stock.size() > CAPACITY) {
            stock.remove(stock.keySet().iterator().next());
        }
        Contrail.state(this, "put", "products", stock.size());
    }
}
