package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever was made an administrator sees the failed jobs of all, from the next request on, and the log. */
class AdminJourneyIT {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @Test
    void failuresOfAllShouldBeForAdministratorsOnly() throws IOException, InterruptedException {
        Deployment service = SharedService.deployment();
        Client nobody = Client.of(service.uri(), Face.V1);
        Client owner = Account.signedIn(nobody);
        String image =
                owner.upload("bad.png", Pictures.damagedInside()).expect(201).field("id");
        String job = Jobs.order(owner, image, "\"sepia/png\"");
        Jobs.awaitEnd(owner, job);
        Account account = Account.fresh();
        Client admin = nobody.as(
                nobody.post("/register", account.registration()).expect(201).field("access_token"));

        admin.get("/admin/failures").expect(403);
        assertThat(service.command("users", "grant", account.username(), "admin")
                        .exit())
                .isZero();

        Answer failures = admin.get("/admin/failures?limit=100").expect(200);
        assertThat(failures.text()).contains(job).contains("UNDECODABLE_IMAGE");
        owner.post("/admin/failures/" + job + "/replay").expect(403);
        admin.post("/admin/failures/" + job + "/replay").expect(202);
        assertThat(Jobs.awaitEnd(owner, job).get("attempt").asInt()).isGreaterThan(1);
        assertThat(admin.get("/admin/audit?limit=100").expect(200).text())
                .as("the command, and what it allowed")
                .contains("command line", account.username(), "+admin", "POST /admin/failures/{id}/replay");
        service.command("users", "grant", "nobody-at-all", "admin");
        assertThat(admin.get("/admin/audit?limit=100").expect(200).text())
                .as("the command that failed")
                .contains("nobody-at-all", "+admin USER_NOT_FOUND");
        service.command("users", "revoke", account.username(), "admin");
        admin.get("/admin/failures").expect(403);
    }

    @Test
    void theLogShouldBeToldInShortAndGoOnInANewFile() throws IOException, InterruptedException {
        Client nobody = Client.of(SharedService.uri(), Face.V1);
        Account account = Account.fresh();
        Client admin = nobody.as(
                nobody.post("/register", account.registration()).expect(201).field("access_token"));
        SharedService.grantAdmin(account.username());

        JsonNode log = admin.get("/admin/log").expect(200).json();
        assertThat(log.at("/entries/info").asLong()).as(log.toString()).isPositive();
        assertThat(log.at("/files/0/name").asText()).isEqualTo("pixelwright.log");

        JsonNode after = admin.post("/admin/log/rotation").expect(200).json();
        assertThat(after.at("/files/0/name").asText()).isEqualTo("pixelwright.log");
        Await.until(
                "the archive is compressed",
                BOUND,
                () -> admin.get("/admin/log")
                        .expect(200)
                        .json()
                        .at("/files/1/name")
                        .asText()
                        .startsWith("pixelwright-"));
        assertThat(admin.get("/admin/audit?limit=100").expect(200).text())
                .contains("POST /admin/log/rotation", after.get("worker").asText());
    }
}
