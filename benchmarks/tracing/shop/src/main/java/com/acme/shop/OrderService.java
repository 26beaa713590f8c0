package com.acme.shop;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Called through a proxy, because of its transactions. */
@Service
class OrderService {
    private final PriceList prices;
    private final Stock stock;
    private final OrderRepository repository;

    OrderService(PriceList prices, Stock stock, OrderRepository repository) {
        this.prices = prices;
        this.stock = stock;
        this.repository = repository;
    }

    @Transactional
    public long place(String item) {
        int price = prices.of(item);
        stock.take(item);
        return repository.save(new Order(item, price)).id();
    }
}
