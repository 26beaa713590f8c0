package dev.contrail.jmc.items;

import java.util.regex.Pattern;
import org.openjdk.jmc.common.item.IType;

/**
 * The names that event types have in their recording.
 *
 * <p>Where recordings of two JDKs, or of two versions of a program, are loaded together and a type has other fields in the
 * second, Mission Control 9 puts a random UUID behind its name.
 */
final class TypeNames {
    /** No name of a type has a hyphen in it. */
    private static final Pattern ADDED = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}$");

    private TypeNames() {}

    static String of(IType<?> type) {
        String identifier = type.getIdentifier();
        return identifier.indexOf('-') < 0
                ? identifier
                : ADDED.matcher(identifier).replaceFirst("");
    }
}
