package dev.contrail.integration;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A shop in which an item can be ordered. */
@SpringBootApplication
public class ShopApplication {
    /** Takes orders. */
    @RestController("shop")
    public static class Shop {
        private final Items items;

        Shop(Items items) {
            this.items = items;
        }

        /** Orders an item by its name. */
        @PostMapping("/order/{name}")
        @Transactional
        public String order(@PathVariable("name") String name) {
            items.save(new Item(name));
            return "ordered " + name;
        }
    }
}
