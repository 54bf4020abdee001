package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.testkit.Race;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0);

    private static final byte[] NO_IMAGE = "no image".getBytes(StandardCharsets.UTF_8);

    private final Client user = SERVICE.client().asNewUser();
    private final Client keyed = user.with("Idempotency-Key", "order-7");

    @ParameterizedTest
    @ValueSource(strings = {"/images 200", "/api/v1/images 201"})
    void aRetriedUploadShouldAnswerAsTheFirstTime(String faceAndStatus) {
        String[] expected = faceAndStatus.split(" ");
        Answer first = keyed.upload(expected[0], Pictures.jpeg(60, 40));
        Answer again = keyed.upload(expected[0], Pictures.jpeg(60, 40));
        assertThat(first.status()).isEqualTo(Integer.parseInt(expected[1]));
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void uploadsAtTheSameMomentShouldMakeOneImage() {
        byte[] jpeg = Pictures.jpeg(60, 40);
        List<String> answers = Race.run(4, i -> keyed.upload("/images", jpeg).text());
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void otherBytesUnderTheSameKeyShouldBeRefused() {
        keyed.upload("/images", Pictures.jpeg(60, 40));
        Answer other = keyed.upload("/images", Pictures.jpeg(61, 40));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(other.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void aDeletedImageShouldNotComeBack() {
        String id =
                keyed.upload("/images", Pictures.jpeg(60, 40)).json().get("id").asText();
        user.send("DELETE", "/images/" + id);
        assertThat(keyed.upload("/images", Pictures.jpeg(60, 40)).status()).isEqualTo(404);
        assertThat(total()).isZero();
    }

    @Test
    void keysOfAnotherFormShouldBeRefusedByName() {
        for (String bad : List.of("a key", "x".repeat(256))) {
            Answer answer = user.with("Idempotency-Key", bad).upload("/images", Pictures.jpeg(8, 8));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("INVALID_IDEMPOTENCY_KEY");
        }
        assertThat(total()).isZero();
    }

    @Test
    void everyFileOfAFormShouldHaveItsOwnKey() {
        Answer first = keyed.upload("/images", Pictures.jpeg(8, 8), Pictures.png(9, 9));
        Answer again = keyed.upload("/images", Pictures.jpeg(8, 8), Pictures.png(9, 9));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(total()).isEqualTo(2);
    }

    @Test
    void aRefusedFormShouldLeaveWhatAnEarlierOneHadMade() {
        keyed.upload("/images", Pictures.jpeg(8, 8));
        assertThat(keyed.upload("/images", Pictures.jpeg(8, 8), NO_IMAGE).status())
                .isEqualTo(415);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void aRefusedFormShouldLeaveNothingOfItsOwnNotEvenItsKey() {
        assertThat(keyed.upload("/images", Pictures.jpeg(8, 8), NO_IMAGE).status())
                .isEqualTo(415);
        assertThat(total()).isZero();
        assertThat(keyed.upload("/images", Pictures.jpeg(8, 8)).status()).isEqualTo(200);
    }

    @Test
    void aFormOfTooManyFilesShouldLeaveNothingOfItsOwn() {
        byte[][] many =
                IntStream.range(0, 26).mapToObj(i -> Pictures.jpeg(8, 8)).toArray(byte[][]::new);
        assertThat(keyed.upload("/images", many).code()).isEqualTo("TOO_MANY_FILES");
        assertThat(total()).isZero();
    }

    @Test
    void aRetriedTransformationShouldAnswerWithItsJobWhateverBecameOfIt() {
        String id =
                user.upload("/images", Pictures.jpeg(60, 40)).json().get("id").asText();
        String path = "/api/v1/images/" + id + "/transform";
        Answer first = keyed.send("POST", path, "{\"transformations\":\"grayscale/png\"}");
        String job = first.json().get("job_id").asText();
        user.send("DELETE", "/jobs/" + job);
        Answer again = keyed.send("POST", path, "{\"transformations\":\"grayscale/png\"}");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        Answer other = keyed.send("POST", path, "{\"transformations\":\"sepia/png\"}");
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private int total() {
        return user.get("/images").json().get("total").asInt();
    }
}
