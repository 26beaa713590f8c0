package dev.contrail.spark.picture;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.MappingFile;
import dev.contrail.analyzer.mapping.yaml.Presets;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * How events are drawn, as it is sent to tasks: a user's mapping file, then what recordings say, then presets.
 *
 * @param file the mapping file's path; null without one
 * @param yaml what is in it
 * @param presets names of presets, or {@code all} or {@code none}
 */
record MappingText(@Nullable String file, String yaml, List<String> presets) implements Serializable {
    MappingText {
        presets = List.copyOf(presets);
        presets.stream()
                .filter(name -> !name.equals("all")
                        && !name.equals("none")
                        && !Presets.names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("option presets: there is no " + name + "; there are all, none, "
                            + String.join(", ", Presets.names()));
                });
    }

    /** Reads the file, and finds mistakes in it where the query is written. */
    static MappingText read(@Nullable String file, String presets, Configuration configuration) throws IOException {
        String yaml = "";
        if (file != null) {
            var path = new Path(file);
            try (InputStream in = path.getFileSystem(configuration).open(path)) {
                yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        var text = new MappingText(
                file, yaml, Stream.of(presets.split(",", -1)).map(String::strip).toList());
        text.mapping();
        return text;
    }

    Mapping mapping() {
        Mapping said = Optional.ofNullable(file)
                .<Mapping>map(name -> MappingFile.parse(name, yaml).orElse(Mapping.standard()))
                .orElseGet(Mapping::standard);
        return said.orElse(presets.contains("all") ? Presets.all() : Presets.of(presets));
    }
}
