package dev.contrail.analyzer.findings.lifetime;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.model.Finding;
import java.util.List;

/**
 * Finds objects that go on after what they used has ended, and keep what they know from there.
 *
 * <p>An object <em>owns</em> what it sends a creation to, until that is sent a close by anyone. When it then creates
 * another of the same type, that is the <em>successor</em>. It is found to keep state
 *
 * <ul>
 *   <li>by a <em>stale answer</em>: a reply to someone else, whose label has in it what the ended one told the owner,
 *       while a successor has answered the owner since the call that the reply answers, with something that is not in
 *       the reply. Nothing counts as stale that a successor has said as well, nor what is shorter than
 *       {@link Heard#SHORTEST} and no error;
 *   <li>by a <em>kept flag</em>: a message to itself {@code name = true} right after the ended one had told it something,
 *       and no {@code name = false} until the owner first uses the successor.
 * </ul>
 *
 * <p>A stale answer is a warning, a kept flag alone is a note. Both need creations and closes to be recorded.
 */
public final class Outlived extends AbstractDetector {
    static final Finding.Kind KIND = new Finding.Kind(
            "outlived",
            Finding.Depth.MISTAKE,
            Finding.Table.MESSAGES,
            "State kept from an ended connection",
            "An object outlives what it used, and keeps what it heard or noted there.",
            "Reset such state where the next one is opened, or keep it in the object that ends.");

    /** For the service loader. */
    public Outlived() {
        super(KIND, Need.LIFETIMES, Need.DOINGS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        return OutlivedSearch.in(evidence.trace(), evidence.exchanges());
    }
}
