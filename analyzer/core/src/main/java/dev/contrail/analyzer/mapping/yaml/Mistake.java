package dev.contrail.analyzer.mapping.yaml;

import java.util.Objects;

/**
 * Something in a mapping file that cannot be as it is meant.
 *
 * @param file the file's name
 * @param line where it stands, from 1
 * @param severity whether anything can be drawn as the file says
 * @param words what is wrong, what there is, and the name that was probably meant, on one line
 */
public record Mistake(String file, int line, Severity severity, String words) {
    /** How much a mistake matters. */
    public enum Severity {
        /** The file cannot be used. */
        ERROR,
        /** A part of it draws nothing of these recordings. */
        WARNING
    }

    public Mistake {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(severity, "severity");
        words = words.replaceAll("\\s+", " ").strip();
    }

    /** {@code FILE:LINE: words}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + words;
    }
}
