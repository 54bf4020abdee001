package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.core.transform.Presets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transformations that have names. */
class PresetsTest {

    private static final Map<String, String> TEXTS = Map.of("thumb", "resize:20x20,fit=cover/png", "old", "sepia/png");

    @RegisterExtension
    static final Service SERVICE = new Service().naming(Presets.of(TEXTS, false));

    @RegisterExtension
    static final Service STRICT = new Service().naming(Presets.of(TEXTS, true));

    private final Client user = SERVICE.client().asNewUser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"preset:thumb/grayscale\"",
                "{\"transformations\":\"preset:thumb/grayscale/png\"}",
                "[{\"op\":\"preset\",\"name\":\"thumb\"},{\"op\":\"grayscale\"}]",
                "{\"grayscale\":true,\"preset\":\"thumb\"}"
            })
    void whatAPresetStandsForShouldBeMadeOnce(String order) {
        String path = "/images/" + image(user) + "/transform";
        String job = user.send("POST", path, order).json().get("job_id").asText();
        assertThat(user.ended("/jobs/" + job).at("/derivative/transformation").asText())
                .isEqualTo("resize:20x20,fit=cover/grayscale/png");
        assertThat(user.send("POST", path, "\"resize:20x20,fit=cover/grayscale/png\"")
                        .json()
                        .get("job_id")
                        .asText())
                .isEqualTo(job);
    }

    @Test
    void anUnknownPresetShouldBeRefusedByName() {
        Answer refused = user.send("POST", "/images/" + image(user) + "/transform", "{\"preset\":\"medium\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("UNKNOWN_PRESET");
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("preset");
        assertThat(refused.json().get("detail").asText()).contains("'medium'");
        assertThat(user.get("/jobs").json().get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"preset:thumb/grayscale\"",
                "\"grayscale/png\"",
                "[{\"op\":\"preset\",\"name\":\"thumb\"},{\"op\":\"jpeg\"}]",
                "{\"preset\":\"thumb\",\"sepia\":true}"
            })
    void nothingButAPresetAloneShouldBeMadeWhereThatIsSaid(String order) {
        Client strict = STRICT.client().asNewUser();
        String path = "/images/" + image(strict) + "/transform";
        Answer refused = strict.send("POST", path, order);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("PRESETS_ONLY");
        assertThat(strict.get("/jobs").json().get("total").asInt()).isZero();
        assertThat(strict.send("POST", path, "{\"preset\":\"thumb\"}").status()).isEqualTo(200);
    }

    @Test
    void capabilitiesShouldShowPresetsAndLimits() {
        JsonNode shown = SERVICE.client().get("/capabilities").json();
        assertThat(shown.get("presets").toString())
                .isEqualTo("{\"old\":\"sepia/png\",\"thumb\":\"resize:20x20,fit=cover/png\"}");
        assertThat(shown.get("presets_only").asBoolean()).isFalse();
        assertThat(shown.get("max_file_bytes").asLong()).isEqualTo(Service.LIMITS.maxFileBytes());
        assertThat(shown.get("max_pixels").asLong()).isEqualTo(Service.LIMITS.maxPixels());
        assertThat(shown.get("max_steps").asInt()).isEqualTo(20);
        assertThat(shown.get("max_output_side").asInt()).isEqualTo(Service.LIMITS.maxOutputSide());
        assertThat(STRICT.client()
                        .get("/capabilities")
                        .json()
                        .get("presets_only")
                        .asBoolean())
                .isTrue();
    }

    static String image(Client user) {
        return user.upload("/images", Pictures.jpeg(60, 40)).json().get("id").asText();
    }
}
