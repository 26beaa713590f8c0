#!/usr/bin/env bash
# Event.isEnabled() is true for an event that its own setting turns away, and commit() asks that setting a second time.
#
# Natural guess: isEnabled() tells whether the event would be recorded, and shouldCommit() adds the duration's threshold.
# What happens: isEnabled() looks at "enabled" only; @SettingDefinition methods are asked by shouldCommit(), and by commit()
#   again. A setting that counts or samples is therefore asked twice for each event that follows the documented
#   "if (shouldCommit()) { fill; commit(); }".
# Seen with: jdk.jfr of OpenJDK 17.0.15 and 25.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/Asked.java" <<'JAVA'
import java.util.Set;
import jdk.jfr.*;

public class Asked {
    static int asked;

    public static class Gate extends SettingControl {
        private String value = "open";
        @Override public String combine(Set<String> values) { return values.iterator().next(); }
        @Override public void setValue(String value) { this.value = value; }
        @Override public String getValue() { return value; }
    }

    @Name("Gated") public static class Gated extends Event {
        @SettingDefinition @Name("gate") protected boolean gate(Gate gate) {
            asked++;
            return gate.getValue().equals("open");
        }
    }

    public static void main(String[] args) {
        boolean enabled;
        boolean should;
        int whenOpen;
        try (Recording recording = new Recording()) {
            recording.enable(Gated.class).with("gate", "shut");
            recording.start();
            var event = new Gated();
            enabled = event.isEnabled();
            should = event.shouldCommit();
        }
        try (Recording recording = new Recording()) {
            recording.enable(Gated.class).with("gate", "open");
            recording.start();
            asked = 0;
            var event = new Gated();
            if (event.shouldCommit()) {
                event.commit();
            }
            whenOpen = asked;
        }
        System.out.println(Runtime.version());
        System.out.println("guess: shut: isEnabled false, shouldCommit false; open: asked once");
        System.out.println("seen:  shut: isEnabled " + enabled + ", shouldCommit " + should + "; open: asked " + whenOpen + " times");
        System.exit(enabled && !should && whenOpen == 2 ? 0 : 1);
    }
}
JAVA
java "$folder/Asked.java"
