package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    private final Client user = SERVICE.client().asNewUser();
    private final Client admin = SERVICE.admin();

    @ParameterizedTest
    @ValueSource(strings = {"/ 200", "/api/v1/ 202"})
    void adminsShouldSeeAndReplayTheFailuresOfAll(String faceAndStatus) {
        String[] expected = faceAndStatus.split(" ");
        String job = failed(user);
        JsonNode found =
                admin.get(expected[0] + "admin/failures?limit=1").json().at("/items/0");
        assertThat(found.get("id").asText()).isEqualTo(job);
        assertThat(found.get("owner_id").asText())
                .isEqualTo(user.get("/me").json().get("id").asText());
        assertThat(found.get("attempts").asInt()).isEqualTo(1);
        assertThat(found.at("/failure/error_code").asText()).isEqualTo("UNDECODABLE_IMAGE");
        Answer replayed = admin.send("POST", expected[0] + "admin/failures/" + job + "/replay");
        assertThat(replayed.status()).isEqualTo(Integer.parseInt(expected[1]));
        assertThat(replayed.json().get("id").asText()).isEqualTo(job);
        assertThat(user.ended("/jobs/" + job).get("attempt").asInt()).isEqualTo(2);
    }

    @Test
    void failuresShouldBeReadPageByPage() {
        String first = failed(user);
        String second = failed(SERVICE.client().asNewUser());
        JsonNode page = admin.get("/admin/failures?limit=1").json();
        assertThat(page.at("/items/0/id").asText()).isEqualTo(second);
        JsonNode rest = admin.get("/admin/failures?limit=1&cursor="
                        + page.get("next_cursor").asText())
                .json();
        assertThat(rest.at("/items/0/id").asText()).isEqualTo(first);
    }

    @Test
    void usersShouldNotSeeOrReplayTheFailuresOfAll() {
        String job = failed(user);
        Answer list = user.get("/admin/failures");
        assertThat(list.status()).isEqualTo(403);
        assertThat(list.code()).isEqualTo("FORBIDDEN");
        assertThat(user.send("POST", "/admin/failures/" + job + "/replay").status())
                .isEqualTo(403);
        assertThat(SERVICE.client().get("/admin/failures").status()).isEqualTo(401);
        assertThat(user.get("/jobs?status=failed").json().at("/items/0/id").asText())
                .isEqualTo(job);
    }

    @Test
    void onlyFailedJobsShouldBeReplayed() {
        assertThat(admin.send("POST", "/admin/failures/77/replay").code()).isEqualTo("JOB_NOT_FOUND");
        assertThat(admin.send("POST", "/admin/failures/none/replay").code()).isEqualTo("JOB_NOT_FOUND");
        String job = order(user, Pictures.jpeg(60, 40));
        user.ended("/jobs/" + job);
        assertThat(admin.send("POST", "/admin/failures/" + job + "/replay").code())
                .isEqualTo("JOB_NOT_FAILED");
    }

    private static String failed(Client user) {
        String job = order(user, Pictures.damagedInside());
        assertThat(user.ended("/jobs/" + job).get("status").asText()).isEqualTo("failed");
        return job;
    }

    private static String order(Client user, byte[] file) {
        String image = user.upload("/images", file).json().get("id").asText();
        return user.send("POST", "/images/" + image + "/transform", "{\"transformations\":\"grayscale/png\"}")
                .json()
                .get("job_id")
                .asText();
    }
}
