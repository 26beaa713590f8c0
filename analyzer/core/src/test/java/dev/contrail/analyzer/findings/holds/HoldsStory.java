package dev.contrail.analyzer.findings.holds;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.findings.holds.Holds.Family;
import java.util.List;

/** A story of a pool, and what pairs up in it, as in {@code WORDS lease/give back 3 held, 1 kept, 0 extra}. */
abstract class HoldsStory {
    final Story story = new Story();
    private List<Family> families = List.of();

    /** Read once: a story can be told only once. */
    List<Family> families() {
        if (families.isEmpty()) {
            families = new Evidence(story.trace()).holds();
        }
        return families;
    }

    List<String> held() {
        return families().stream()
                .map(family -> family.sort() + " " + family.take() + "/" + family.give() + " "
                        + family.holds().size() + " held, " + family.kept().size() + " kept, "
                        + family.extras().size() + " extra")
                .toList();
    }

    void call(double at, String who, String what) {
        story.call(at, "t", who, "Pool#1", what);
    }

    /** Who has what was not given back: its thread and when, with a question mark when it may be another's. */
    List<String> kept() {
        return families().get(0).kept().stream()
                .map(kept ->
                        story.threadName(kept.thread()) + " " + kept.from() / 1_000_000 + (kept.isCertain() ? "" : "?"))
                .toList();
    }

    void state(double at, String thread, String what) {
        story.state(at, thread, "Pool#1", what, "used", at);
    }
}
