package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several derivatives of one image at once. */
class SeveralTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    private final Client user = SERVICE.client().asNewUser();
    private String image;

    @BeforeEach
    void upload() {
        image = user.upload("/images", Pictures.jpeg(60, 40)).json().get("id").asText();
    }

    private String path(String face) {
        return face + "images/" + image + "/derivatives";
    }

    private static List<String> jobs(Answer answer) {
        List<String> jobs = new ArrayList<>();
        answer.json().get("items").forEach(item -> jobs.add(item.get("job_id").asText()));
        return jobs;
    }

    private int made() {
        return user.get(path("/")).json().get("items").size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/"})
    void eachShouldHaveItsJobAndThenItsDerivative(String face) {
        String order = "{\"transformations\":[\"resize:30x/png\","
                + "[{\"op\":\"resize\",\"width\":20},{\"op\":\"png\"}],{\"resize\":\"10x\",\"format\":\"png\"}]}";
        Answer accepted = user.send("POST", path(face), order);
        assertThat(accepted.status()).isIn(202, 200);
        assertThat(accepted.json().get("items"))
                .extracting(item -> item.get("transformation").asText())
                .containsExactly("resize:30x/png", "resize:20x/png", "resize:10x/png");
        List<String> jobs = jobs(accepted);
        assertThat(jobs).doesNotHaveDuplicates();
        for (String job : jobs) {
            assertThat(user.ended("/jobs/" + job).get("status").asText()).isEqualTo("completed");
        }
        Answer again = user.send("POST", path(face), order);
        assertThat(again.status()).isEqualTo(200);
        assertThat(jobs(again)).isEqualTo(jobs);
        for (JsonNode item : again.json().get("items")) {
            assertThat(item.at("/derivative/width").asInt()).isIn(30, 20, 10);
        }
        assertThat(made()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"transformations":["png","sparkle/png"]}                       | UNKNOWN_OPERATION   | transformations[1].operation
            {"transformations":["png","flip/png","resize:0x0/png"]}         | INVALID_PARAMETER   | transformations[2].resize.width
            {"transformations":[{"format":"png","sepia":"x","sparkle":1}]}  | UNKNOWN_OPERATION   | transformations[0].operation
            {"transformations":["png",7]}                                   | MALFORMED_TRANSFORMATION | transformations[1]
            {"transformations":["png",{"transformations":"png"}]}           | UNKNOWN_OPERATION   | transformations[1].operation
            {"transformations":["png","preset:none"]}                       | UNKNOWN_PRESET      | transformations[1].preset
            {"transformations":["png","watermark:image=4711/png"]}          | IMAGE_NOT_FOUND     | transformations[1]
            {"transformations":[]}                                          | FIELD_REQUIRED      | transformations
            {}                                                              | FIELD_REQUIRED      | transformations
            {"transformations":"png"}                                       | FIELD_REQUIRED      | transformations
            {"transformations":{"sepia":true}}                              | INVALID_FIELD       | transformations
            {"transformations":["png"],"eager":true}                        | UNKNOWN_FIELD       | eager
            """)
    void aRefusalShouldNameWhichAndOrderNone(String order, String code, String field) {
        Answer refused = user.send("POST", path("/api/v1/"), order);
        assertThat(refused.code()).as(refused.text()).isEqualTo(code);
        assertThat(refused.json().at("/errors/0/field").asText())
                .as(refused.text())
                .isEqualTo(field);
        assertThat(user.get("/jobs").json().get("total").asInt()).isZero();
    }

    @Test
    void twentyShouldBeTheMost() {
        String twenty = String.join(",", Collections.nCopies(20, "\"png\""));
        Answer taken = user.send("POST", path("/api/v1/"), "{\"transformations\":[" + twenty + "]}");
        assertThat(taken.status()).isIn(200, 202);
        assertThat(jobs(taken)).hasSize(20).containsOnly(jobs(taken).get(0));
        Answer refused = user.send("POST", path("/api/v1/"), "{\"transformations\":[" + twenty + ",\"png\"]}");
        assertThat(refused.code()).isEqualTo("INVALID_FIELD");
    }

    @Test
    void aRepeatedOrderShouldBeAnsweredByItsJobs() {
        Client keyed = user.with("Idempotency-Key", "order-8");
        Answer first = keyed.send("POST", path("/api/v1/"), "{\"transformations\":[\"png\",\"flip/png\"]}");
        Answer again = keyed.send("POST", path("/api/v1/"), "{\"transformations\":[\"png\",\"flip/png\"]}");
        assertThat(jobs(again)).isEqualTo(jobs(first));
        assertThat(keyed.send("POST", path("/api/v1/"), "{\"transformations\":[\"png\"]}")
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }
}
