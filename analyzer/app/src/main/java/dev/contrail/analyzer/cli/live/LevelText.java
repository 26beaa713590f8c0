package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.live.settings.Level;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code off}, {@code info}, {@code debug} and {@code trace}. */
public final class LevelText implements ITypeConverter<Level> {
    @Override
    public Level convert(String text) {
        return Level.of(text)
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is not a level: off, info, debug or trace"));
    }
}
