package dev.contrail.analyzer.mapping.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A mapping file that cannot be used; the message says where and why, a line for each mistake. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /** For at least one mistake. */
    public MappingException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** In the order of the file. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
