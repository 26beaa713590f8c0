package dev.contrail.jmc.rules;

import dev.contrail.analyzer.model.Finding;

/** Finds threads that take tasks and put them back, again and again. */
public final class SpinRule extends FindingRule {
    /** For the service loader. */
    public SpinRule() {
        super(Finding.Kind.SPIN);
    }
}
