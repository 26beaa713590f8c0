package dev.contrail.analyzer.derive.state;

import java.io.Serial;
import java.util.Collection;

/** A name was asked for that no snapshot carries; the message is one line that lists the names there are. */
public final class UnknownNameException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    UnknownNameException(String what, String name, Collection<String> available) {
        super("no " + what + " '" + name + "'; there are: "
                + (available.isEmpty() ? "none" : String.join(", ", available)));
    }
}
