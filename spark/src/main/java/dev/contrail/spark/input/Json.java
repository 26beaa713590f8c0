package dev.contrail.spark.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The list of texts that Spark makes of several paths. */
final class Json {
    private Json() {}

    static List<String> texts(String json) {
        try {
            return List.of(new ObjectMapper().readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("option paths is no list of texts in JSON: " + json, e);
        }
    }
}
