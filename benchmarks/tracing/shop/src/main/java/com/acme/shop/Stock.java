package com.acme.shop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

@Component
class Stock {
    private final Map<String, Integer> left = new ConcurrentHashMap<>();

    void take(String item) {
        left.merge(item, -1, Integer::sum);
        if (left.get(item) < -1000) {
            refill(item);
        }
    }

    private void refill(String item) {
        left.put(item, 1000);
    }
}
