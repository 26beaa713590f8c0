package com.acme.shop;

import org.springframework.stereotype.Component;

@Component
class PriceList {
    int of(String item) {
        return 100 + discount(item);
    }

    private int discount(String item) {
        return -(item.length() % 10);
    }
}
