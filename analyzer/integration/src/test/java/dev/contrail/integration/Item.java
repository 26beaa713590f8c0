package dev.contrail.integration;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** What is stored. */
@Entity(name = "Item")
public class Item {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    @Nullable
    String name;

    /** For Hibernate. */
    protected Item() {}

    Item(String name) {
        this.name = name;
    }
}
