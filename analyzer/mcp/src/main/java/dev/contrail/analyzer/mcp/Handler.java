package dev.contrail.analyzer.mcp;

import dev.contrail.analyzer.mcp.Tool.Parameter;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tool as the protocol has it. Whatever happens, it answers: what throws is never answered by the library, and the message
 * of what was thrown would be told to the assistant.
 */
final class Handler {
    private final Tool tool;
    private final Object oneAtATime;

    Handler(Tool tool, Object oneAtATime) {
        this.tool = tool;
        this.oneAtATime = oneAtATime;
    }

    SyncToolSpecification specification() {
        var described = io.modelcontextprotocol.spec.McpSchema.Tool.builder(tool.name(), schema())
                .description(tool.description())
                .annotations(ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return SyncToolSpecification.builder()
                .tool(described)
                .callHandler((exchange, request) -> answer(request.arguments()))
                .build();
    }

    private Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (Parameter parameter : tool.parameters()) {
            var property = new LinkedHashMap<String, Object>();
            property.put("type", "string");
            property.put("description", parameter.description());
            if (!parameter.choices().isEmpty()) {
                property.put("enum", parameter.choices());
            }
            properties.put(parameter.name(), property);
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    CallToolResult answer(@Nullable Map<String, Object> arguments) {
        try {
            Map<String, String> checked = checked(arguments == null ? Map.of() : arguments);
            synchronized (oneAtATime) {
                return result(tool.action().answer(checked), false);
            }
        } catch (RefusedException e) {
            return result(String.valueOf(e.getMessage()), true);
        } catch (OutOfMemoryError e) {
            return result("not enough memory for that; ask for a part, with from and to", true);
        } catch (RuntimeException | Error e) {
            return result("internal error: " + e.getClass().getSimpleName(), true);
        }
    }

    private static CallToolResult result(String text, boolean error) {
        return CallToolResult.builder().addTextContent(text).isError(error).build();
    }

    private Map<String, String> checked(Map<String, Object> arguments) throws RefusedException {
        var checked = new LinkedHashMap<String, String>();
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            Parameter parameter = parameter(argument.getKey());
            Object value = argument.getValue();
            if (value == null) {
                continue;
            }
            if (value instanceof Map || value instanceof List) {
                throw new RefusedException(parameter.name() + " must be a text");
            }
            String text = value.toString();
            if (!parameter.choices().isEmpty() && !parameter.choices().contains(text)) {
                throw new RefusedException(
                        parameter.name() + " must be one of: " + String.join(", ", parameter.choices()));
            }
            checked.put(parameter.name(), text);
        }
        for (Parameter parameter : tool.parameters()) {
            if (parameter.required() && !checked.containsKey(parameter.name())) {
                throw new RefusedException(parameter.name() + " is missing: " + parameter.description());
            }
        }
        return checked;
    }

    private Parameter parameter(String name) throws RefusedException {
        for (Parameter parameter : tool.parameters()) {
            if (parameter.name().equals(name)) {
                return parameter;
            }
        }
        String known = tool.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
        throw new RefusedException(tool.name() + " takes no " + name + ", but: " + known);
    }
}
