package dev.contrail.jmc.rules;

import dev.contrail.analyzer.model.Finding;

/** Finds objects in which results pile up. */
public final class HoardRule extends FindingRule {
    /** For the service loader. */
    public HoardRule() {
        super(Finding.Kind.HOARD);
    }
}
