package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectUploadTest {

    @RegisterExtension
    static final Service SERVICE = Service.withPresignedUrls();

    private static final byte[] JPEG = Pictures.jpeg(60, 40);
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    private final Client user = SERVICE.client().asNewUser();

    private Answer begin(String face, int bytes) {
        return user.send(
                "POST", face + "/images/uploads", "{\"file_name\":\"dir/cat.jpg\",\"size_bytes\":%d}".formatted(bytes));
    }

    /** As a client puts the bytes to the address it was given. */
    private static void bring(JsonNode upload, byte[] bytes) throws IOException {
        SERVICE.store.put(object(upload), ByteSource.of(bytes));
    }

    private static BlobKey object(JsonNode upload) {
        return WordedUrls.key(upload.get("url").asText());
    }

    private Answer complete(JsonNode upload) {
        return user.send("POST", upload.get("complete_url").asText());
    }

    private int total() {
        return user.get("/images").json().get("total").asInt();
    }

    @ParameterizedTest
    @CsvSource({"'',200", "/api/v1,201"})
    void completedUploadShouldAnswerAsAnOrdinaryOne(String face, int created) throws IOException {
        Answer begun = begin(face, JPEG.length);
        assertThat(begun.status()).isEqualTo(created);
        JsonNode upload = begun.json();
        assertThat(upload.get("id").isTextual()).isTrue();
        assertThat(upload.get("method").asText()).isEqualTo("PUT");
        assertThat(upload.get("url").asText()).endsWith("?bytes=" + JPEG.length);
        assertThat(upload.get("headers").toString()).isEqualTo("{\"If-None-Match\":\"*\"}");
        assertThat(upload.get("expires_at").asText()).isEqualTo(WordedUrls.EXPIRY.toString());
        assertThat(upload.get("complete_until").isTextual()).isTrue();
        assertThat(upload.get("complete_url").asText())
                .isEqualTo(face + "/images/uploads/" + upload.get("id").asText() + "/complete");
        bring(upload, JPEG);

        Answer completed = complete(upload);

        Answer ordinary = user.upload(face + "/images", JPEG);
        assertThat(completed.status()).isEqualTo(created);
        JsonNode image = completed.json();
        assertThat(image.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> ordinary.json().fieldNames());
        assertThat(image.get("sha256")).isEqualTo(ordinary.json().get("sha256"));
        assertThat(image.get("filename").asText()).isEqualTo("cat.jpg");
        assertThat(completed.header("Location"))
                .endsWith(face + "/images/" + image.get("id").asText());
        assertThat(user.get(image.get("url").asText()).bytes()).isEqualTo(JPEG);
        assertThat(SERVICE.store.size(object(upload))).isEmpty();
    }

    @Test
    void completionsShouldMakeOneImageHoweverMany() throws IOException {
        JsonNode upload = begin("", JPEG.length).json();
        bring(upload, JPEG);
        List<Answer> answers = Race.run(4, i -> complete(upload));
        String image = complete(upload).text();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(
                                answer.status() == 409 ? answer.code() + answer.header("Retry-After") : answer.text())
                        .isIn(image, "UPLOAD_BEING_COMPLETED2"));
        assertThat(total()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1"})
    void anUploadShouldBeFoundWhereItsLocationSays(String face) throws IOException {
        Answer begun = begin(face, JPEG.length);
        JsonNode upload = begun.json();
        String place = face + "/images/uploads/" + upload.get("id").asText();
        assertThat(begun.header("Location")).endsWith(place);
        JsonNode pending = user.get(place).json();
        assertThat(pending.get("id")).isEqualTo(upload.get("id"));
        assertThat(pending.get("status").asText()).isEqualTo("pending");
        assertThat(pending.get("file_name").asText()).isEqualTo("cat.jpg");
        assertThat(pending.get("size_bytes").asInt()).isEqualTo(JPEG.length);
        assertThat(pending.get("complete_url")).isEqualTo(upload.get("complete_url"));
        assertThat(pending.get("complete_until")).isEqualTo(upload.get("complete_until"));
        assertThat(pending.hasNonNull("image_id")).isFalse();
        assertThat(pending.hasNonNull("image_url")).isFalse();
        bring(upload, JPEG);
        JsonNode image = complete(upload).json();
        JsonNode completed = user.get(place).json();
        assertThat(completed.get("status").asText()).isEqualTo("completed");
        assertThat(completed.get("image_id")).isEqualTo(image.get("id"));
        assertThat(user.get(completed.get("image_url").asText()).json().get("sha256"))
                .isEqualTo(image.get("sha256"));
        Answer foreign = SERVICE.client().asNewUser().get(place);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo("UPLOAD_NOT_FOUND");
        assertThat(SERVICE.client().get(place).status()).isEqualTo(401);
    }

    @Test
    void anothersUploadShouldBeTheSame404AsNone() throws IOException {
        JsonNode upload = begin("", JPEG.length).json();
        bring(upload, JPEG);
        Client other = SERVICE.client().asNewUser();
        Answer foreign = other.send("POST", upload.get("complete_url").asText());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo("UPLOAD_NOT_FOUND");
        for (String nobodys : List.of("618734659201335296", "x", "0")) {
            Answer unknown = other.send("POST", "/images/uploads/" + nobodys + "/complete");
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.json().get("detail").asText())
                    .isEqualTo(foreign.json()
                            .get("detail")
                            .asText()
                            .replace(upload.get("id").asText(), nobodys));
        }
        assertThat(complete(upload).status()).isEqualTo(200);
    }

    @Test
    void whatWasPutShouldBeLookedAt() throws IOException {
        JsonNode upload = begin("/api/v1", JPEG.length).json();
        Answer early = complete(upload);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("UPLOAD_NOT_RECEIVED");
        bring(upload, "x".repeat(JPEG.length).getBytes(StandardCharsets.UTF_8));
        assertThat(complete(upload).status()).isEqualTo(415);
        assertThat(SERVICE.store.size(object(upload))).isEmpty();
        bring(upload, Pictures.truncated(JPEG));
        Answer shorter = complete(upload);
        assertThat(shorter.status()).isEqualTo(422);
        assertThat(shorter.code()).isEqualTo("SIZE_MISMATCH");
        assertThat(total()).isZero();
    }

    @Test
    void otherBytesThanTheChecksumSaysShouldBeRefused() throws IOException {
        Answer begun = user.send(
                "POST",
                "/images/uploads",
                "{\"size_bytes\":%d,\"checksum\":\"%s\"}".formatted(JPEG.length, SHA256.toUpperCase(Locale.ROOT)));
        assertThat(begun.json().get("url").asText()).endsWith("&sha256=" + SHA256);
        bring(begun.json(), JPEG);
        Answer refused = complete(begun.json());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("CHECKSUM_MISMATCH");
        assertThat(refused.json().get("detail").asText()).contains(SHA256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} 422 FIELD_REQUIRED size_bytes",
                "{\"size_bytes\":0} 422 INVALID_UPLOAD size_bytes",
                "{\"size_bytes\":1.5} 422 INVALID_FIELD size_bytes",
                "{\"size_bytes\":\"12\"} 422 INVALID_FIELD size_bytes",
                "{\"size_bytes\":1,\"checksum\":\"abc\"} 422 INVALID_CHECKSUM checksum",
                "{\"size_bytes\":1,\"bucket\":\"mine\"} 422 UNKNOWN_FIELD bucket",
                "{\"size_bytes\":1000001} 413 FILE_TOO_LARGE -",
                "[ 400 MALFORMED_JSON -"
            })
    void whatCannotBeUploadedShouldBeRefusedByName(String caseWithAnswer) {
        String[] expected = caseWithAnswer.split(" ");
        Answer answer = user.send("POST", "/api/v1/images/uploads", expected[0]);
        assertThat(answer.status()).isEqualTo(Integer.parseInt(expected[1]));
        assertThat(answer.code()).isEqualTo(expected[2]);
        List<String> fields = expected[3].equals("-") ? List.of() : List.of(expected[3]);
        assertThat(answer.json().path("errors").findValuesAsText("field")).isEqualTo(fields);
    }

    @Test
    void strangersShouldNotUpload() {
        assertThat(SERVICE.client()
                        .send("POST", "/images/uploads", "{\"size_bytes\":1}")
                        .status())
                .isEqualTo(401);
        assertThat(SERVICE.client().send("POST", "/images/uploads/7/complete").status())
                .isEqualTo(401);
    }

    @Test
    void tooManyOpenUploadsShouldHaveToWait() {
        for (int i = 0; i < 100; i++) {
            assertThat(begin("", 1).status()).isEqualTo(200);
        }
        Answer refused = begin("", 1);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_UPLOADS");
        assertThat(refused.header("Retry-After")).isEqualTo("300");
    }

    @ParameterizedTest
    @CsvSource({
        "0,'',El campo 'size_bytes' debe ser ≥ 1.",
        "1,abc,El campo 'checksum' debe ser un SHA-256 de 64 dígitos hexadecimales."
    })
    void boundsShouldBeToldInSpanishToo(int bytes, String checksum, String message) {
        String more = checksum.isEmpty() ? "" : ",\"checksum\":\"" + checksum + "\"";
        Answer refused = user.with("Accept-Language", "es")
                .send("POST", "/images/uploads", "{\"size_bytes\":" + bytes + more + "}");
        assertThat(refused.json().get("detail").asText()).isEqualTo(message);
    }
}
