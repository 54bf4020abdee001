package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.delivery.DeliveryTerms;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models of pictures: ordered, shown at addresses, and gone with their image. */
class ModelsTest {

    private static final DeliveryTerms PATIENT = new DeliveryTerms(Duration.ofSeconds(30), 64);

    @RegisterExtension
    static final Service SERVICE = new Service().waiting(PATIENT);

    private Client user;
    private String image;

    @BeforeEach
    void prepare() {
        user = SERVICE.client().asNewUser();
        image = user.upload("/images", Pictures.jpeg(64, 48)).json().get("id").asText();
    }

    private Answer order(String body) {
        return user.send("POST", "/images/" + image + "/models", body);
    }

    @ParameterizedTest
    @CsvSource({
        "glb, model/gltf-binary, glb",
        "obj, application/zip, zip",
        "stl, model/stl, stl",
        "ply, application/octet-stream, ply"
    })
    void aModelShouldBeADerivativeLikeAnyOther(String format, String mediaType, String extension) {
        Answer accepted = order("{\"face_limit\": 3000, \"format\": \"" + format + "\"}");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().get("message").asText()).isEqualTo("The model will be made in the background");
        String job = "/jobs/" + accepted.json().get("job_id").asText();
        JsonNode done = user.ended(job);
        assertThat(done.get("status").asText()).isEqualTo("completed");
        assertThat(done.get("engine").asText()).isEqualTo("relief");
        assertThat(done.at("/derivative/format").asText()).isEqualTo(format);
        assertThat(done.at("/derivative/width").asInt()).isEqualTo(64);
        for (String path :
                new String[] {job + "/result", done.at("/derivative/url").asText()}) {
            Answer bytes = user.get(path);
            assertThat(bytes.header("Content-Type")).isEqualTo(mediaType);
            assertThat(bytes.header("Content-Disposition")).contains("image-" + image + "." + extension);
            assertThat(bytes.text()).isEqualTo("3000 faces of 64x48");
        }
        assertThat(user.get("/images/" + image + "/derivatives").json().get("items"))
                .hasSize(2);
    }

    @Test
    void thePreviewShouldBeAPictureAtItsAddress() {
        String model = "/images/" + image + "/render/crop:20x20/glb:by=relief,faces=3000";
        Answer preview = user.get(model + ",preview=true");
        assertThat(preview.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(user.get(model).text()).isEqualTo("3000 faces of 20x20");
        assertThat(user.get("/jobs").json().get("total").asInt())
                .as("one job makes both")
                .isEqualTo(1);
        assertThat(user.get(model).header("Content-Type")).isEqualTo("model/gltf-binary");
    }

    @Test
    void aLinkShouldShowAModelToEverybody() {
        String url = user.send("POST", "/images/" + image + "/links", "{\"transformations\":{\"format\":\"glb\"}}")
                .json()
                .get("url")
                .asText();
        assertThat(url).contains("/glb:by=relief,faces=20000/").endsWith(".glb");
        Answer shown = SERVICE.client().get(url);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("model/gltf-binary");
        assertThat(shown.text()).isEqualTo("20000 faces of 64x48");
    }

    @Test
    void deletingTheImageShouldLeaveNoModel() {
        String job = "/jobs/" + order("{}").json().get("job_id").asText();
        String bytes = user.ended(job).at("/derivative/url").asText();
        assertThat(user.get(bytes).status()).isEqualTo(200);
        user.send("DELETE", "/images/" + image);
        assertThat(user.get(bytes).status()).isEqualTo(404);
        assertThat(user.get(job).code()).isEqualTo("JOB_NOT_FOUND");
    }

    @Test
    void theSameOrderShouldBeTheSameJob() {
        String key =
                "{\"generator\":\"relief\",\"face_limit\":20000,\"texture\":true,\"base\":null,\"format\":\"glb\"}";
        assertThat(order(key).json().get("job_id")).isEqualTo(order("{}").json().get("job_id"));
        assertThat(user.send("POST", "/images/" + image + "/transform", "\"glb\"")
                        .json()
                        .get("job_id"))
                .isEqualTo(order("{}").json().get("job_id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'generator':'nobody'} | 422 | UNKNOWN_GENERATOR | generator",
                "{'generator':'depth'} | 503 | GENERATOR_UNAVAILABLE | ",
                "{'generator':7} | 422 | INVALID_FIELD | generator",
                "{'face_limit':999} | 422 | INVALID_PARAMETER | glb.faces",
                "{'face_limit':'2000'} | 422 | INVALID_FIELD | face_limit",
                "{'face_limit':2000.5} | 422 | INVALID_FIELD | face_limit",
                "{'texture':1} | 422 | INVALID_FIELD | texture",
                "{'texture':true,'format':'stl'} | 422 | INVALID_PARAMETER | stl.texture",
                "{'format':'png'} | 422 | INVALID_FIELD | format",
                "{'faces':2000} | 422 | UNKNOWN_FIELD | faces",
                "{'owner_id':null} | 422 | UNKNOWN_FIELD | owner_id",
                "[] | 400 | MALFORMED_JSON | "
            })
    void whatCannotBeOrderedShouldBeRefusedByName(String body, int status, String code, String field) {
        Answer refused = order(body.replace('\'', '"'));
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        if (field != null) {
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
        }
        assertThat(user.get("/jobs").json().get("total").asInt()).isZero();
    }

    @Test
    void whatThereIsShouldBeNamed() {
        assertThat(order("{\"format\":\"png\"}").json().get("message").asText())
                .isEqualTo("The field 'format' must be one of glb, obj, stl, ply.");
        assertThat(order("{\"format\":7}").json().get("message").asText())
                .isEqualTo("The field 'format' has a value of the wrong type.");
        assertThat(order("{\"generator\":\"nobody\"}").json().get("message").asText())
                .isEqualTo("There is no model generator 'nobody' here. There are: relief, depth.");
    }

    @Test
    void anOrderWithoutABodyShouldBeTheUsualOne() {
        Answer accepted = user.send("POST", "/images/" + image + "/models");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().get("job_id")).isEqualTo(order("{}").json().get("job_id"));
    }

    @Test
    void whoMakesModelsShouldBeToldWithWhatStandsInTheWay() {
        JsonNode generators = SERVICE.client()
                .with("Accept-Language", "es")
                .get("/api/v1/models/generators")
                .json()
                .get("items");
        assertThat(generators.findValuesAsText("name")).containsExactly("relief", "depth");
        assertThat(generators.findValuesAsText("available")).containsExactly("true", "false");
        assertThat(generators.at("/1/obstacle/error_code").asText()).isEqualTo("GENERATOR_UNAVAILABLE");
        assertThat(generators.at("/1/obstacle/message").asText())
                .isEqualTo("El generador de modelos 'depth' no se puede usar por ahora: it has no model file.");
        assertThat(generators.at("/0/options").toString()).isEqualTo("[\"base\",\"depth\",\"texture\"]");
        assertThat(SERVICE.client().get("/capabilities").json().get("models").toString())
                .isEqualTo("[\"glb\",\"obj\",\"ply\",\"stl\"]");
    }
}
