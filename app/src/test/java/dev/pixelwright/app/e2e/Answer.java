package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the service said. */
public record Answer(HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    public String field(String name) {
        assertThat(json().hasNonNull(name)).as("%s in %s", name, text()).isTrue();
        return json().get(name).asText();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** Asserts the status, and shows the body where it is another. */
    public Answer expect(int status) {
        assertThat(status())
                .as("status of %s: %s", response.request().uri(), shownBody())
                .isEqualTo(status);
        return this;
    }

    /** Asserts a problem document with this status and code. */
    public Answer expectProblem(int status, String code) {
        expect(status);
        assertThat(header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(field("error_code")).isEqualTo(code);
        assertThat(json().get("status").asInt()).isEqualTo(status);
        assertThat(field("request_id")).isNotBlank();
        return this;
    }

    private String shownBody() {
        String type = header("Content-Type").orElse("");
        return type.startsWith("image/") ? bytes().length + " bytes" : text();
    }
}
