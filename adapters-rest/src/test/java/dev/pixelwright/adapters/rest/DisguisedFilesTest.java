package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.core.blob.BlobKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not what they are called, and names that are no names. */
class DisguisedFilesTest {

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0);

    private static final String KEY = "originals/[0-9a-f]{2}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Client user = SERVICE.client().asNewUser();

    static Stream<Arguments> disguised() {
        return Stream.of(
                Arguments.of("HTML", ascii("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                Arguments.of("PHP", ascii("<?php system($_GET['c']); ?>")),
                Arguments.of("PHP behind a comment", ascii("GIF<?php system($_GET['c']); ?>")),
                Arguments.of("SVG", ascii("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of("ZIP", zip()),
                Arguments.of("PDF", ascii("%PDF-1.7\n1 0 obj\n")),
                Arguments.of("gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3}),
                Arguments.of("nothing", new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguised")
    void whatIsOnlyCalledAPictureShouldLeaveNothing(String kind, byte[] file) {
        List<String> before = keys();
        Answer refused = user.upload("/api/v1/images", file);
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(user.get("/images").json().get("total").asInt()).isZero();
        assertThat(before).containsAll(keys());
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("a path of Windows", "..\\..\\x.jpg"),
                Arguments.of("a path", "../../etc/passwd"),
                Arguments.of("escaped NUL", "x%00.php"),
                Arguments.of("escaped lines", "x%0d%0aX-Evil: 1"),
                Arguments.of("right to left", "\u202egpj.exe"),
                Arguments.of("very long", "n".repeat(4096)),
                Arguments.of("a quote", "x\\\"; filename=evil.exe"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aNameShouldReachNoKeyAndNoHeader(String kind, String name) {
        Answer stored = user.form(
                "/api/v1/images", Client.part("name=\"file\"; filename=\"" + name + "\"", Pictures.jpeg(8, 8)));
        assertThat(stored.status()).isEqualTo(201);
        JsonNode image = stored.json();
        assertThat(image.get("filename").asText())
                .hasSizeBetween(1, 200)
                .doesNotContainPattern("[\\p{Cntrl}/\\\\\u202e]");
        assertThat(keys()).isNotEmpty().allSatisfy(key -> assertThat(key).matches(KEY));
        Answer content = user.get(image.get("url").asText());
        assertThat(content.header("X-Evil")).isEmpty();
        assertThat(content.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(content.header("Content-Disposition"))
                .matches("inline; filename=\"[ !#-\\[\\]-~]*\\.jpg\"(; filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+)?");
    }

    @Test
    void aNameThatNoHeaderMayHoldShouldBeRefused() {
        Answer refused = user.form("/images", Client.part("name=\"file\"; filename=\"x\0.php\"", Pictures.jpeg(8, 8)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("MALFORMED_MULTIPART");
        assertThat(user.get("/images").json().get("total").asInt()).isZero();
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        SERVICE.store.list((BlobKey key) -> keys.add(key.value()));
        return keys;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("x.jpg"));
            zip.write(Pictures.jpeg(8, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
