package dev.contrail.jmc.rules;

import dev.contrail.analyzer.model.Finding;

/** Finds objects that outlive what they used, and keep what they know from there. */
public final class OutlivedRule extends FindingRule {
    /** For the service loader. */
    public OutlivedRule() {
        super(Finding.Kind.OUTLIVED);
    }
}
