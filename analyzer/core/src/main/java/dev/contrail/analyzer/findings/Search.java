package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was looked for in a run, and what was found.
 *
 * @param findings the worst first, causes before what follows from them
 * @param lookedFor the kinds that could be found
 * @param impossible the kinds that cannot be found, because what they need is not recorded
 * @param missing what is not recorded of that
 * @param failures what went wrong though nothing was found, the most frequent first
 * @param virtualThreads how many virtual threads are known of, which may be fewer than there were: no dump has them, so no deadlock of theirs can be found
 * @param silence that nothing is recorded at the run's end, or of threads that were heard of often before, in words, when that
 *     is long
 */
public record Search(
        List<Finding> findings,
        List<Finding.Kind> lookedFor,
        List<Finding.Kind> impossible,
        Set<Need> missing,
        List<Failure> failures,
        long virtualThreads,
        Optional<String> silence) {
    public Search {
        findings = List.copyOf(findings);
        lookedFor = List.copyOf(lookedFor);
        impossible = List.copyOf(impossible);
        missing = Set.copyOf(missing);
        failures = List.copyOf(failures);
    }
}
