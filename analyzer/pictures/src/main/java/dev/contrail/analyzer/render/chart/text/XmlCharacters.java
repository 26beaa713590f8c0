package dev.contrail.analyzer.render.chart.text;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Puts a mark in place of characters that XML 1.0 does not allow, wherever in a document they come from. */
public final class XmlCharacters extends FilterWriter {
    public XmlCharacters(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(allowed((char) c));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        char[] allowed = new char[length];
        for (int i = 0; i < length; i++) {
            allowed[i] = allowed(text[offset + i]);
        }
        out.write(allowed, 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    /** Surrogates pass: the encoder below replaces those that stand alone. */
    private static char allowed(char c) {
        boolean legal = c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
        return legal ? c : '\uFFFD';
    }
}
