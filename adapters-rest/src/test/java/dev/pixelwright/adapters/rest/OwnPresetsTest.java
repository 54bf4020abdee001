package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.core.transform.Presets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that users give to transformations. */
class OwnPresetsTest {

    private static final Map<String, String> TEXTS = Map.of("thumb", "resize:20x20,fit=cover/png");
    private static final String V1 = "/api/v1/me/presets/";
    private static final String CARD = "resize:30x20,fit=cover/png";

    @RegisterExtension
    static final Service SERVICE = new Service().naming(Presets.of(TEXTS, false));

    @RegisterExtension
    static final Service STRICT = new Service().naming(Presets.of(TEXTS, true));

    private final Client user = SERVICE.client().asNewUser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"resize:30x20,fit=cover/png\"",
                "{\"transformations\":\"resize:30x20,fit=cover/png\"}",
                "[{\"op\":\"resize\",\"width\":30,\"height\":20,\"fit\":\"cover\"},{\"op\":\"png\"}]",
                "{\"resize\":{\"width\":30,\"height\":20,\"fit\":\"cover\"},\"format\":\"png\"}"
            })
    void eachFormOfAnOrderShouldBeKeptAsItsCanonicalText(String body) {
        Answer saved = user.send("PUT", V1 + "card", body);
        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.header("Location")).endsWith(V1 + "card");
        assertThat(saved.json().get("name").asText()).isEqualTo("card");
        assertThat(saved.json().get("transformation").asText()).isEqualTo(CARD);
        assertThat(user.get(V1 + "card").json()).isEqualTo(saved.json());
        assertThat(user.get("/api/v1/me/presets").json().get("items")).containsExactly(saved.json());
    }

    @Test
    void aNameShouldTakeAnotherMeaningAndGo() {
        JsonNode first = user.send("PUT", V1 + "card", "\"flip/png\"").json();
        user.send("PUT", V1 + "a-card", "\"png\"");
        Answer second = user.send("PUT", V1 + "card", "\"sepia/png\"");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("transformation").asText()).isEqualTo("sepia/png");
        assertThat(second.json().get("created_at")).isEqualTo(first.get("created_at"));
        assertThat(user.get(V1.substring(0, V1.length() - 1)).json().findValuesAsText("name"))
                .containsExactly("a-card", "card");
        assertThat(user.send("DELETE", V1 + "card").status()).isEqualTo(204);
        assertThat(user.get(V1 + "card").code()).isEqualTo("PRESET_NOT_FOUND");
        assertThat(user.send("DELETE", V1 + "card").code()).isEqualTo("PRESET_NOT_FOUND");
    }

    @Test
    void everyWayToOrderShouldKnowTheCallersOwn() {
        String image = "/images/" + PresetsTest.image(user);
        user.send("PUT", V1 + "card", '"' + CARD + '"');
        String job = user.send("POST", image + "/transform", "{\"preset\":\"card\",\"sepia\":true}")
                .json()
                .get("job_id")
                .asText();
        assertThat(user.ended("/jobs/" + job).at("/derivative/transformation").asText())
                .isEqualTo("resize:30x20,fit=cover/sepia/png");
        String several =
                "{\"transformations\":[\"preset:card\",[{\"op\":\"preset\",\"name\":\"card\"},{\"op\":\"flip\"}]]}";
        assertThat(user.send("POST", image + "/derivatives", several).json().findValuesAsText("transformation"))
                .contains(CARD, "resize:30x20,fit=cover/flip/png");
        assertThat(user.get(image + "/render/preset:card").status()).isEqualTo(200);
        Answer link = user.send("POST", image + "/links", "{\"transformations\":\"preset:card/sepia/gif\"}");
        assertThat(link.json().get("transformation").asText()).isEqualTo("resize:30x20,fit=cover/sepia/gif");
        Answer srcset = user.get(image + "/srcset?widths=30&transformation=preset:card/sepia");
        assertThat(srcset.json().at("/items/0/transformation").asText()).isEqualTo("resize:30x20,fit=cover/sepia/png");
    }

    @Test
    void nothingThatWasOrderedShouldDependOnThePreset() {
        String image = "/images/" + PresetsTest.image(user);
        user.send("PUT", V1 + "card", '"' + CARD + '"');
        String url = user.send("POST", image + "/links", "{\"transformations\":\"preset:card\"}")
                .json()
                .get("url")
                .asText();
        assertThat(url).contains("/" + CARD + "/");
        user.send("DELETE", V1 + "card");
        assertThat(SERVICE.client().get(url).status()).isEqualTo(200);
        assertThat(user.get(image + "/render/preset:card").code()).isEqualTo("UNKNOWN_PRESET");
    }

    @Test
    void nobodyElseShouldKnowThem() {
        user.send("PUT", V1 + "card", '"' + CARD + '"');
        Client other = SERVICE.client().asNewUser();
        String image = "/images/" + PresetsTest.image(other);
        assertThat(other.send("POST", image + "/transform", "\"preset:card\"").code())
                .isEqualTo("UNKNOWN_PRESET");
        assertThat(other.get(image + "/render/preset:card").code()).isEqualTo("UNKNOWN_PRESET");
        assertThat(other.get("/me/presets").json().get("items")).isEmpty();
        assertThat(other.send("DELETE", "/me/presets/card").code()).isEqualTo("PRESET_NOT_FOUND");
        assertThat(other.get("/capabilities").json().get("presets").has("card")).isFalse();
        assertThat(user.get("/me/presets/card").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            card  | "preset:thumb/flip" | 422 | NESTED_PRESET | preset
            card  | [{"op":"preset","name":"card"}] | 422 | NESTED_PRESET | preset
            card  | {"preset":"<b>"} | 422 | NESTED_PRESET | preset
            card  | "resize:0x5" | 422 | INVALID_PARAMETER | resize.width
            card  | {"transformation":"png"} | 422 | MALFORMED_TRANSFORMATION | ''
            thumb | "png" | 409 | PRESET_NAME_TAKEN | name
            9th   | "png" | 422 | INVALID_PRESET_NAME | name
            a.b   | "png" | 422 | INVALID_PRESET_NAME | name
            abcdefghijklmnopqrstuvwxyzabcdefg | "png" | 422 | INVALID_PRESET_NAME | name
            """)
    void whatCannotBeKeptShouldBeRefusedByName(String name, String body, int status, String code, String field) {
        Answer refused = user.send("PUT", V1 + name, body);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        if (!field.equals("''")) {
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
        }
        assertThat(user.get("/me/presets").json().get("items")).isEmpty();
    }

    @Test
    void oneUserShouldHaveAHundred() {
        for (int i = 0; i < 100; i++) {
            assertThat(user.send("PUT", V1 + "p" + i, "\"png\"").status()).isEqualTo(201);
        }
        Answer refused = user.with("Accept-Language", "es").send("PUT", V1 + "card", "\"png\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("TOO_MANY_PRESETS");
        assertThat(refused.json().get("detail").asText()).contains("100 preajustes");
        assertThat(user.get("/me/presets").json().get("items")).hasSize(100);
    }

    @Test
    void nothingButPresetsOfTheInstallationShouldBeMadeWhereThatIsSaid() {
        Client strict = STRICT.client().asNewUser();
        String image = "/images/" + PresetsTest.image(strict);
        strict.send("PUT", V1 + "card", '"' + CARD + '"');
        strict.send("PUT", V1 + "same", "\"preset:thumb\"");
        strict.send("PUT", V1 + "alike", "\"resize:20x20,fit=cover/png\"");
        assertThat(strict.send("POST", image + "/transform", "\"preset:card\"").code())
                .isEqualTo("PRESETS_ONLY");
        assertThat(strict.get(image + "/render/preset:card").code()).isEqualTo("PRESETS_ONLY");
        // The same steps are the preset, by whichever name.
        assertThat(strict.get(image + "/render/preset:alike").status()).isEqualTo(200);
    }
}
