package dev.contrail.beans;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** What is stored, and loaded when it is asked. */
@Entity(name = "Good")
public class Good {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @Nullable
    String name;

    /** For Hibernate. */
    protected Good() {}

    Good(String name) {
        this.name = name;
    }

    /** Its number in words. */
    public String key() {
        return String.valueOf(id);
    }

    /** Its name, told to who asks. */
    public String name(Object caller, long exchange) {
        return Ask.answer(this, caller, String.valueOf(name), exchange);
    }
}
