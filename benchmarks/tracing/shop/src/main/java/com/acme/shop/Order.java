package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "orders")
class Order {
    @Id
    @GeneratedValue
    private Long id;

    private String item;
    private int price;

    protected Order() {}

    Order(String item, int price) {
        this.item = item;
        this.price = price;
    }

    long id() {
        return id;
    }

    @Override
    public String toString() {
        return item + " for " + price;
    }
}
