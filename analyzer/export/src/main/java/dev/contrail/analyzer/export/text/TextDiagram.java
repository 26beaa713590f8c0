package dev.contrail.analyzer.export.text;

/**
 * A diagram as text.
 *
 * @param text lines that end in a line feed
 * @param leftOut how many of the last messages are not in it, which the text says as well
 */
public record TextDiagram(String text, int leftOut) {}
