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

    /** Two pictures are more than may be made in the hour, which does not end. */
    @RegisterExtension
    static final Service HURRIED = new Service().by(new MovableClock()).withPixelQuota(45_000);

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

    @Test
    void ordersBeyondTheHoursPixelsShouldWaitForTheNextHour() {
        Client hurried = HURRIED.client().asNewUser();
        String image = hurried.upload("/images", PICTURE).json().get("id").asText();
        String path = "/images/" + image + "/transform";
        assertThat(usage(hurried)).isEqualTo("0.0 of 0.045");
        String job =
                hurried.send("POST", path, "\"sepia/png\"").json().get("job_id").asText();
        hurried.ended("/jobs/" + job);
        assertThat(usage(hurried)).isEqualTo("0.03 of 0.045");
        Answer refused = hurried.send("POST", path, "\"grayscale/png\"");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("PIXEL_QUOTA_EXCEEDED");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        assertThat(hurried.get("/jobs").json().get("total").asInt()).isEqualTo(1);
        assertThat(hurried.send("POST", path, "\"sepia/png\"").status()).isEqualTo(200);
        assertThat(usage(user)).isEqualTo("null of null");
    }

    private static String usage(Client of) {
        JsonNode usage = of.get("/me/usage").json();
        return usage.get("hour_megapixels").asText() + " of "
                + usage.get("max_hour_megapixels").asText();
    }
}
