package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.cli.assist.AssistantTools;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** In a process of its own, with the protocol's own client, and with what no client would send. */
@TestInstance(Lifecycle.PER_CLASS)
class McpCommandTest {
    private static final Path BUGGY = Cli.sample("expect-continue-buggy");
    private static final Path FIXED = Cli.sample("expect-continue-fixed");

    @TempDir
    private static Path folder = Path.of("");

    private McpSyncClient client = client(folder);

    @BeforeAll
    void start() {
        client = client(folder);
        client.initialize();
    }

    private static McpSyncClient client(Path folder) {
        return McpClient.sync(transport(folder))
                .jsonSchemaValidator((schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(""))
                .requestTimeout(Duration.ofMinutes(2))
                .initializationTimeout(Duration.ofMinutes(2))
                .build();
    }

    @AfterAll
    void stop() {
        client.close();
    }

    private static StdioClientTransport transport(Path folder) {
        List<String> command = command(folder);
        var parameters = ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build();
        return new StdioClientTransport(parameters, new JacksonMcpJsonMapper(new JsonMapper()));
    }

    private static List<String> command(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "mcp",
                "--folder",
                folder.toString(),
                BUGGY.toString(),
                FIXED.toString());
    }

    @Test
    void tools_areListedWithTheFilesThatWereNamed() {
        var tools = client.listTools().tools();

        assertThat(tools)
                .extracting(tool -> tool.name())
                .containsExactlyInAnyOrder("summary", "findings", "explain", "diff", "draw");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(String.valueOf(tool.inputSchema())).contains("expect-continue-buggy.jfr");
        });
    }

    @Test
    void explain_whatItOffersIsFollowed_leadsToTheCause() throws IOException {
        Map<String, Object> first = answer("explain", Map.of("file", "expect-continue-buggy.jfr"));
        assertThat(String.valueOf(first.get("next"))).contains("--participant HttpConnection#1");

        Map<String, Object> second =
                answer("explain", Map.of("file", "expect-continue-buggy.jfr", "participant", "HttpConnection#1"));
        assertThat(String.valueOf(second.get("sections"))).contains("responseAlreadyReceived = true");
    }

    @Test
    void otherTools_answerInJson() throws IOException {
        assertThat(answer("summary", Map.of("file", "expect-continue-buggy.jfr")))
                .containsKey("participants");
        assertThat(answer("findings", Map.of("file", "expect-continue-buggy.jfr", "from", "+0s")))
                .containsKey("findings");
        assertThat(answer("diff", Map.of("a", "expect-continue-buggy.jfr", "b", "expect-continue-fixed.jfr")))
                .containsKey("onlyA");
    }

    @Test
    void draw_answersWithTheFilesPath() {
        CallToolResult result = call("draw", Map.of("file", "expect-continue-buggy.jfr", "picture", "sequence"));

        assertThat(result.isError()).isFalse();
        assertThat(Path.of(text(result).lines().findFirst().orElse("")))
                .exists()
                .hasExtension("svg")
                .hasParentRaw(folder.toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "findings | file      | ../../../../etc/passwd | file must be one of: expect-continue-buggy.jfr",
                "findings | path      | x                      | findings takes no path, but: file",
                "explain  | at        | soon                   | is no time; write",
                "explain  | thread    | nobody                 | no thread is called “nobody”",
                "explain  | thread    | @/etc/passwd           | no thread is called “@/etc/passwd”",
                "explain  | exchange  | --debug                | Expected parameter for option '--exchange'",
                "draw     | picture   | photo                  | picture must be one of: sequence",
            })
    void tool_thatCannotAnswer_saysWhyAndGoesOn(String tool, String name, String value, String words) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("file", "expect-continue-buggy.jfr");
        arguments.put(name, value);

        CallToolResult refused = call(tool, arguments);

        assertThat(refused.isError()).isTrue();
        assertThat(text(refused)).contains(words).doesNotContain("Exception", "\tat ");
        assertThat(call("summary", Map.of("file", "expect-continue-fixed.jfr")).isError())
                .isFalse();
    }

    @Test
    void tool_thatIsNotThere_isAnErrorOfTheProtocol() {
        assertThatThrownBy(() -> call("delete", Map.of())).hasMessageContaining("Unknown tool");
        assertThat(client.listTools().tools()).hasSize(5);
    }

    /** Input that is none of the protocol is answered as such, and what was asked before the input ends is answered, too. */
    @Test
    void input_thatIsNoProtocolAndThenEnds_isAnsweredAndEndsTheProcess() throws Exception {
        var lines = new ArrayList<String>();
        lines.add("rubbish");
        lines.add("[1, 2]");
        lines.add(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                        + "\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}");
        lines.add("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        lines.add("{\"jsonrpc\":\"2.0\",\"id\":2,\"params\":7,\"method\":\"tools/call\"}");
        lines.add("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}");
        lines.add("x".repeat(2_000_000));
        lines.add("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"findings\","
                + "\"arguments\":{\"file\":\"expect-continue-buggy.jfr\"}}}");
        Process process = new ProcessBuilder(command(folder))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            List<String> answers = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(JSON.std.mapFrom(answer)).containsEntry("jsonrpc", "2.0"));
            assertThat(answers.stream().filter(answer -> answer.contains("\"code\":-32")))
                    .hasSize(5)
                    .filteredOn(answer -> answer.contains("\"id\":2,"))
                    .hasSize(1);
            assertThat(answers).anySatisfy(answer -> assertThat(answer).contains("\"id\":3", "outlived"));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void files_thatAreNotThere_areRefusedAtOnceAsByOtherCommands() {
        Cli result = Cli.run("mcp", "nowhere.jfr");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("nowhere.jfr: no such file", "try: another path");
    }

    /** An answer that is too long for a client stands in a file. */
    @Test
    void answer_thatIsLong_standsInAFile(@TempDir Path other) throws Exception {
        var tools = new AssistantTools(
                List.of(BUGGY), other, args -> new AssistantTools.Result(0, "x".repeat(200_000), ""));

        String answer = tools.all().get(0).action().answer(Map.of("file", "expect-continue-buggy.jfr"));

        assertThat(answer).hasSizeLessThan(1_000).contains("200000 letters");
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).hasSize(200_000));
        }
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(text(result)).hasSizeLessThan(100_000);
        return result;
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    private Map<String, Object> answer(String tool, Map<String, Object> arguments) throws IOException {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isFalse();
        return JSON.std.mapFrom(text(result));
    }
}
