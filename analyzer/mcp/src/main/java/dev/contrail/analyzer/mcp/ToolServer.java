package dev.contrail.analyzer.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Serves tools to one assistant, over an input and an output, until the input ends. */
public final class ToolServer {
    /** Longer lines of input are refused, each for itself. */
    static final int LONGEST_LINE = 1 << 20;

    private ToolServer() {}

    /**
     * Serves, and returns when the input has ended and what was asked before is answered.
     *
     * <p>One tool works at a time. Input that is not of the protocol is answered as such and does not end the server.
     *
     * @param name what the server calls itself
     * @param version of it
     * @param instructions what an assistant should know to use the tools
     * @throws InterruptedException when this thread is interrupted while it waits
     */
    public static void serve(
            String name, String version, String instructions, List<Tool> tools, InputStream in, OutputStream out)
            throws InterruptedException {
        McpJsonMapper mapper = new JacksonMcpJsonMapper(new JsonMapper());
        var exchange = new Exchange(mapper, out);
        var requests = new Requests(in, exchange);
        var oneAtATime = new Object();
        McpSyncServer server = McpServer.sync(
                        new StdioServerTransportProvider(mapper, requests, exchange.replies(), LONGEST_LINE + 2))
                .serverInfo(name, version)
                .instructions(instructions)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .jsonMapper(mapper)
                .jsonSchemaValidator(new Unchecked())
                .validateToolInputs(false)
                .tools(tools.stream()
                        .map(tool -> new Handler(tool, oneAtATime).specification())
                        .toList())
                .build();
        requests.awaitEnd();
        server.close();
    }

    /** Schemas are ours, and arguments are checked by {@link Handler}. */
    private static final class Unchecked implements JsonSchemaValidator {
        @Override
        public ValidationResponse validate(Map<String, Object> schema, Object content) {
            return ValidationResponse.asValid("");
        }

        @Override
        public ValidationResponse validateSchema(Map<String, Object> schema) {
            return ValidationResponse.asValid("");
        }
    }
}
