package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much a user may keep. */
class QuotaTest {

    private static final byte[] PICTURE = Pictures.jpeg(200, 150);

    @RegisterExtension
    static final Service SERVICE = new Service().withQuota(2L * PICTURE.length + 10);

    private final Client user = SERVICE.client().asNewUser();

    @Test
    void usageShouldBeShownAgainstTheQuota() {
        String image = user.upload("/images", PICTURE).json().get("id").asText();
        String job = user.send("POST", "/images/" + image + "/transform", "\"grayscale/png\"")
                .json()
                .get("job_id")
                .asText();
        long made = user.ended("/jobs/" + job).at("/derivative/bytes").asLong();
        JsonNode usage = user.get("/me/usage").json();
        assertThat(usage.get("images").asInt()).isEqualTo(1);
        assertThat(usage.get("bytes").asInt()).isEqualTo(PICTURE.length);
        assertThat(usage.get("max_bytes").asInt()).isEqualTo(2 * PICTURE.length + 10);
        assertThat(usage.get("derivatives").asInt()).isEqualTo(1);
        assertThat(usage.get("derivative_bytes").asLong()).isEqualTo(made);
        assertThat(usage.get("jobs").asInt()).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitShouldBeRefusedUntilThereIsRoom() {
        String first = user.upload("/images", PICTURE).json().get("id").asText();
        user.upload("/images", PICTURE);
        Answer refused = user.upload("/images", PICTURE);
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.code()).isEqualTo("QUOTA_EXCEEDED");
        assertThat(refused.json().get("detail").asText()).contains(Integer.toString(2 * PICTURE.length + 10));
        assertThat(SERVICE.client().asNewUser().upload("/images", PICTURE).status())
                .isEqualTo(200);
        user.send("DELETE", "/images/" + first);
        assertThat(user.upload("/images", PICTURE).status()).isEqualTo(200);
    }

    @Test
    void manyAtOnceShouldNotGetRoundIt() {
        List<Integer> statuses = Stream.generate(() -> PICTURE)
                .limit(8)
                .parallel()
                .map(picture -> user.upload("/images", picture).status())
                .toList();
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 507).hasSize(6);
        assertThat(user.get("/me/usage").json().get("images").asInt()).isEqualTo(2);
    }
}
