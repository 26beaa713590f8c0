package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import java.util.Set;

/** A detector that says when it is made what it looks for, and what it needs for that. */
public abstract class AbstractDetector implements Detector {
    private final Finding.Kind kind;
    private final Set<Need> needs;

    /**
     * Of one kind of finding.
     *
     * @param needs what must be recorded, all of it, each once
     */
    protected AbstractDetector(Finding.Kind kind, Need... needs) {
        this.kind = kind;
        this.needs = Set.of(needs);
    }

    @Override
    public final Finding.Kind kind() {
        return kind;
    }

    @Override
    public final Set<Need> needs() {
        return needs;
    }
}
