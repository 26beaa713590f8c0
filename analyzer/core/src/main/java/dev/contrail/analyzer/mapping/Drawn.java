package dev.contrail.analyzer.mapping;

import java.util.List;

/**
 * One way in which events of a type are drawn.
 *
 * @param how in which picture, and what stands for what
 * @param when an event is drawn when all of these hold
 * @param origin who says so
 * @param application the packages that are the application's where frames are asked for; none for all but the JDK's and
 *     well-known frameworks'
 */
public record Drawn(TypeMapping how, List<Condition> when, Origin origin, List<String> application) {
    public Drawn {
        when = List.copyOf(when);
        application = List.copyOf(application);
    }

    /** One for which nobody says which packages are the application's. */
    public Drawn(TypeMapping how, List<Condition> when, Origin origin) {
        this(how, when, origin, List.of());
    }

    /** Whether its events are drawn whatever else is there, as messages, snapshots or actions. */
    public boolean isOwn() {
        TypeMapping drawn = how instanceof TypeMapping.Unseen elsewhere ? elsewhere.how() : how;
        return !origin.yields() && isInPictures() && !(drawn instanceof TypeMapping.Overlay);
    }

    /** Whether its events are something to see, and no facts. */
    boolean isInPictures() {
        return !(how instanceof TypeMapping.Fact || how instanceof TypeMapping.NotDrawn);
    }

    /** The same events drawn in another way. */
    Drawn as(TypeMapping other) {
        return new Drawn(other, when, origin, application);
    }

    /** Events that are all drawn so. */
    public static Drawn always(TypeMapping how, Origin origin) {
        return new Drawn(how, List.of(), origin);
    }
}
