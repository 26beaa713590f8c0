package dev.contrail.analyzer.export.text;

import dev.contrail.analyzer.model.SequenceDiagram;
import java.util.Locale;

/** A language for sequence diagrams. */
public enum TextFormat {
    /** Drawn by GitHub, GitLab and many wikis; up to 50,000 characters. */
    MERMAID("mmd"),
    /** Drawn by wikis and editors, as SVG or as a PNG of at most 4096 pixels. */
    PLANTUML("puml"),
    /** Drawn by seqdiag of the blockdiag family, in a time that grows with the square of the messages. */
    SEQDIAG("diag");

    private final String extension;

    TextFormat(String extension) {
        this.extension = extension;
    }

    private Dialect dialect() {
        return switch (this) {
            case MERMAID -> new Mermaid();
            case PLANTUML -> new PlantUml();
            case SEQDIAG -> new Seqdiag();
        };
    }

    /** What its files' names end in, without a dot. */
    public String extension() {
        return extension;
    }

    /** As it is called on a command line: {@code mermaid}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes as many of the messages, from the first on, as the usual viewer of this format can show. */
    public TextDiagram write(SequenceDiagram diagram) {
        return Script.fitting(diagram, dialect());
    }

    /** Writes all messages, however many; a viewer may refuse or cut them. */
    public TextDiagram writeAll(SequenceDiagram diagram) {
        return Script.whole(diagram, dialect());
    }
}
