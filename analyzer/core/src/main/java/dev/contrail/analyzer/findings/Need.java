package dev.contrail.analyzer.findings;

/** Something that a recording must hold for a detector to find anything. */
public enum Need {
    /** Messages of any kind. */
    MESSAGES("messages", "who talked to whom"),
    /** Messages that answer others. */
    REPLIES("replies", "what was answered, and how long it took"),
    /** Participants that begin or cease to exist. */
    LIFETIMES("creations and closings", "what was used after its end"),
    /** Actions, at an instant or over time. */
    ACTIONS("actions", "what threads did"),
    /** Actions that last. */
    SPANS("spans", "waiting, and who was busy meanwhile"),
    /** Actions on something. */
    TASKS("tasks", "how long something lay before it was taken up"),
    /** Numbers of objects over time. */
    STATE("states", "values that lag, go back or grow"),
    /** Waits of threads, as the JDK tells them. */
    WAITS("waits of threads", "locks and pinned virtual threads"),
    /** A dump of threads at the recording's end. */
    DUMP("dump of threads (jdk.ThreadDump)", "who hung when the recording ended"),
    /** What the program tells of itself: any event but the JDK's own messages, waits and numbers. */
    DOINGS("events of the program itself", "what it takes, closes, makes and hands over"),
    /** Anything. */
    EVENTS("events", "anything");

    private final String what;
    private final String shows;

    Need(String what, String shows) {
        this.what = what;
        this.shows = shows;
    }

    /** What it is, in the plural: {@code spans}. */
    public String what() {
        return what;
    }

    /** What cannot be seen without it: {@code waiting}. */
    public String shows() {
        return shows;
    }
}
