package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.Description.Operation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of a request in the description, carried out; the client holds the answers against the description. */
class ExamplesTest {

    @RegisterExtension
    static final Service SERVICE = Service.withPresignedUrls().importing();

    /** Does no job, so that one can be cancelled. */
    @RegisterExtension
    static final Service IDLE = new Service(false, 0);

    private static final String FACE = "/api/v1";

    private static HttpServer pictures;

    @BeforeAll
    static void servePictures() throws IOException {
        pictures = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pictures.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, Scene.file().length);
            exchange.getResponseBody().write(Scene.file());
            exchange.close();
        });
        pictures.start();
    }

    @AfterAll
    static void stopPictures() {
        pictures.stop(0);
    }

    /** An operation with one of its bodies; both words are empty for one that takes none. */
    record Example(Operation operation, String type, String name) {

        JsonNode value() {
            return operation
                    .node()
                    .at("/requestBody/content/" + Description.escaped(type) + "/examples/" + name + "/value");
        }

        @Override
        public String toString() {
            return operation.id() + " " + type + " " + name;
        }
    }

    static Stream<Example> examples() {
        List<Example> all = new ArrayList<>();
        for (Operation operation : Description.operations()) {
            JsonNode content = operation.node().at("/requestBody/content");
            if (content.isMissingNode()) {
                all.add(new Example(operation, "", ""));
            }
            for (Map.Entry<String, JsonNode> type : content.properties()) {
                JsonNode examples = type.getValue().path("examples");
                examples.fieldNames().forEachRemaining(name -> all.add(new Example(operation, type.getKey(), name)));
                if (examples.isEmpty()) {
                    all.add(new Example(operation, type.getKey(), ""));
                }
            }
        }
        return all.stream();
    }

    @Test
    void everyOperationShouldHaveExamples() {
        assertThat(examples().map(Example::operation).distinct()).hasSameSizeAs(Description.operations());
        assertThat(examples()).hasSizeGreaterThan(Description.operations().size());
        // Bytes and streams have no example that could be read.
        assertThat(Description.operations())
                .allSatisfy(operation -> operation
                        .response(operation.success())
                        .map(Description.WHOLE::at)
                        .map(response -> response.path("content").path("application/json"))
                        .filter(json -> !json.isMissingNode())
                        .ifPresent(json -> assertThat(json.path("examples")).isNotEmpty()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRequestShouldSucceedAsItIsShown(Example example) throws IOException {
        Operation operation = example.operation();
        Service service = operation.id().equals("cancelJob") ? IDLE : SERVICE;
        Scene scene = Scene.of(
                service, operation, "http://127.0.0.1:" + pictures.getAddress().getPort() + "/");
        Client caller = scene.caller();
        for (JsonNode parameter : shown(operation, "header")) {
            caller = caller.with(
                    parameter.get("name").asText(), parameter.get("example").asText());
        }
        String target = FACE + scene.path() + query(operation);
        Answer answer = send(caller, example, target, scene);
        // An order of several is answered by what is there, or by what will be.
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        assertThat(operation.response(answer.status())).as(answer.text()).isPresent();
    }

    private static Answer send(Client caller, Example example, String target, Scene scene) {
        String method = example.operation().method();
        return switch (example.type()) {
            case "" -> caller.send(method, target);
            case "multipart/form-data" -> caller.upload(target, Scene.file());
            case "application/x-www-form-urlencoded" ->
                caller.send(
                        method,
                        target,
                        form(scene.told(example.value())).getBytes(StandardCharsets.UTF_8),
                        example.type());
            default -> caller.send(method, target, scene.told(example.value()));
        };
    }

    private static String form(String json) {
        return Contract.parsed(json.getBytes(StandardCharsets.UTF_8)).properties().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String query(Operation operation) {
        String query = shown(operation, "query").stream()
                .map(parameter -> parameter.get("name").asText() + "="
                        + URLEncoder.encode(parameter.get("example").asText(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static List<JsonNode> shown(Operation operation, String in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.get("in").asText().equals(in) && parameter.has("example"))
                .toList();
    }
}
