package dev.contrail.events;

import java.util.Objects;

/**
 * A handle for someone who sends, receives, or is acted upon.
 *
 * <p>Most programs need none: every method that takes a participant takes any object, and records
 *
 * <ul>
 *   <li>a {@code String}, another {@code CharSequence}, a boxed number or boolean, or an enum constant as its text,
 *   <li>a {@code Class} as its name,
 *   <li>a {@code Thread} as its name,
 *   <li>a {@code Participant} as what it says,
 *   <li>any other object as the full name of its class, of what a framework generated as that of the class that it stands
 *       for, and its identity hash code; pictures leave out packages where they can, and number such instances by first
 *       appearance: {@code HttpConnection#1}.
 * </ul>
 *
 * <p>A handle is for the rest: an object that will be gone when the event is emitted, or an instance that is known by a
 * number of its own.
 *
 * <pre>{@code
 * private final Participant shard = Participant.instance("Shard", shardNumber);
 * }</pre>
 *
 * <p>Nothing is registered and no object is kept alive.
 */
public final class Participant {
    private final String name;
    private final int id;

    private Participant(String name, int id) {
        this.name = name;
        this.id = id;
    }

    /** One participant known by its name alone. */
    public static Participant named(String name) {
        return new Participant(Objects.requireNonNull(name, "name"), 0);
    }

    /**
     * One of several participants of a type.
     *
     * @param type what they all are, such as {@code "Shard"}; not null
     * @param id tells this one from the others; 0 means there is only one
     */
    public static Participant instance(String type, int id) {
        return new Participant(Objects.requireNonNull(type, "type"), id);
    }

    /** What events record for this object, remembered without the object. */
    public static Participant of(Object object) {
        Objects.requireNonNull(object, "object");
        if (object instanceof Participant handle) {
            return handle;
        }
        Names names = Names.of(object);
        String name = names.name(object);
        return new Participant(name == null ? "null" : name, names.id(object));
    }

    /** The name, or the type of an instance. */
    public String name() {
        return name;
    }

    /** Tells instances of one type apart; 0 when there is only one. */
    public int id() {
        return id;
    }

    @Override
    public String toString() {
        return id == 0 ? name : name + "@" + Integer.toHexString(id);
    }
}
