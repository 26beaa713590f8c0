package dev.contrail.jmc.rules;

import dev.contrail.analyzer.model.Finding;

/** Finds windows that are full and stand still. */
public final class StallRule extends FindingRule {
    /** For the service loader. */
    public StallRule() {
        super(Finding.Kind.STALL);
    }
}
