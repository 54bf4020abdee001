package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.ChildProcess;
import dev.pixelwright.app.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The commands for operators, beside the running service and without it. */
class OperatorJourneyIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String STRAY = "originals/ff/00000000-0000-4000-8000-000000000000";

    private static void ended(ChildProcess.Result result, int exit) {
        assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(exit);
    }

    @Test
    void roleShouldBeGrantedAndRevokedBesideTheRunningService() throws IOException, InterruptedException {
        Deployment service = SharedService.deployment();
        Account account = Account.fresh();
        Client.of(service.uri(), Face.V1)
                .post("/register", account.registration())
                .expect(201);

        ChildProcess.Result granted = service.command("users", "grant", account.username(), "admin");

        ended(granted, 0);
        assertThat(granted.out().strip()).isEqualTo(account.username() + ": user, admin");
        ChildProcess.Result revoked = service.command("users", "revoke", account.username(), "admin");
        ended(revoked, 0);
        assertThat(revoked.out().strip()).isEqualTo(account.username() + ": user");
        Client.of(service.uri(), Face.V1).get("/health/ready").expect(200);
    }

    @Test
    void leakedKeyShouldBeFoundByItsBeginningAndTakenAway() throws IOException, InterruptedException {
        Deployment service = SharedService.deployment();
        Account account = Account.fresh();
        Client nobody = Client.of(service.uri(), Face.V1);
        Client me = nobody.as(
                nobody.post("/register", account.registration()).expect(201).field("access_token"));
        assertThat(service.command("keys", "list", account.username()).out())
                .isEqualTo(account.username() + " has no API key." + System.lineSeparator());
        Answer made = me.post("/me/api-keys", "{\"name\":\"nightly run\",\"scopes\":[\"read\"]}")
                .expect(201);
        Client program = nobody.with("X-API-Key", made.field("key"));
        program.get("/me").expect(200);

        ChildProcess.Result listed = service.command("keys", "list", account.username());

        ended(listed, 0);
        assertThat(listed.out())
                .startsWith(made.field("id") + "  ")
                .endsWith("  nightly run" + System.lineSeparator())
                .contains(made.field("key").substring(0, 6), "  read  ")
                .doesNotContain(made.field("key"));
        ended(service.command("keys", "revoke", account.username(), made.field("id")), 0);
        program.get("/me").expectProblem(401, "UNAUTHENTICATED");
        ChildProcess.Result again = service.command("keys", "revoke", account.username(), made.field("id"));
        ended(again, 1);
        assertThat(again.err()).contains("API_KEY_NOT_FOUND").hasLineCount(1);
    }

    @Test
    void levelOfALogShouldBeChangedWhileTheServiceRuns() throws IOException, InterruptedException {
        RunningService node = SharedService.deployment().nodes().get(0);
        HttpRequest change = HttpRequest.newBuilder(URI.create(
                        node.adminUri() + "/tasks/log-level?logger=dev.pixelwright.nobody&level=DEBUG&duration=PT1M"))
                .POST(BodyPublishers.noBody())
                .build();

        HttpResponse<String> changed = HttpClient.newHttpClient().send(change, BodyHandlers.ofString());

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("dev.pixelwright.nobody", "DEBUG");
    }

    @Test
    void unknownUserShouldBeOneLine() throws IOException, InterruptedException {
        ChildProcess.Result refused = SharedService.deployment().command("users", "grant", "nobody-here", "admin");

        ended(refused, 1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("pixelwright: USER_NOT_FOUND: ").hasLineCount(1);
    }

    @Test
    void checkShouldFindNothingWrongAndRepairAnObjectThatNobodyKnows() throws IOException, InterruptedException {
        Deployment service = SharedService.deployment();
        Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
        String image = me.upload("a.png", Pictures.png(64, 48)).expect(201).field("id");
        Jobs.awaitCompletion(me, Jobs.order(me, image, "\"grayscale/png\""));

        ChildProcess.Result sound = service.command("check");

        ended(sound, 0);
        assertThat(sound.out()).contains("The store and the rows agree.");

        service.put(STRAY, new byte[] {1, 2, 3});
        ChildProcess.Result found = service.command("check");
        ended(found, 1);
        assertThat(found.out()).contains(STRAY + "  object without a row").contains("1 found, 0 repaired.");
        ended(service.command("check", "--repair"), 0);
        ended(service.command("check"), 0);
    }

    @Test
    void leftoversShouldBeCountedAndRemovedBesideTheRunningService() throws IOException, InterruptedException {
        Deployment service = SharedService.deployment();

        ChildProcess.Result counted = service.command("cleanup", "--dry-run");

        ended(counted, 0);
        assertThat(counted.out().lines().toList())
                .hasSize(6)
                .endsWith("Nothing was changed.")
                .anyMatch(line -> line.endsWith(" to be removed: stored objects that nothing points at"))
                .noneMatch(line -> line.contains("jobs"));
        ChildProcess.Result removed = service.command("cleanup");
        ended(removed, 0);
        assertThat(removed.out().lines().toList()).hasSize(5).allMatch(line -> line.matches("\\d+ removed: .*"));
        ended(service.command("check"), 0);
    }

    @Test
    void failedJobShouldBeListedAndReplayed() throws IOException, InterruptedException {
        Deployment service = SharedService.deployment();
        Account account = Account.fresh();
        Client nobody = Client.of(service.uri(), Face.V1);
        Client me = nobody.as(
                nobody.post("/register", account.registration()).expect(201).field("access_token"));
        String image =
                me.upload("bad.png", Pictures.damagedInside()).expect(201).field("id");
        ChildProcess.Result none = service.command("jobs", "failed", "--owner", account.username());
        assertThat(none.out()).contains("No job has failed").hasLineCount(1);
        String job = Jobs.order(me, image, "\"grayscale/png\"");
        assertThat(Jobs.awaitEnd(me, job).get("status").asText()).isEqualTo("failed");
        int attempts = me.get("/jobs/" + job).expect(200).json().get("attempt").asInt();

        ChildProcess.Result listed = service.command("jobs", "failed", "--owner", account.username());

        ended(listed, 0);
        assertThat(listed.out())
                .startsWith(job + "  ")
                .contains("UNDECODABLE_IMAGE")
                .hasLineCount(1);
        ended(service.command("jobs", "replay", job), 0);
        Await.until(
                "it is tried again",
                BOUND,
                () -> me.get("/jobs/" + job).expect(200).json().get("attempt").asInt() > attempts);
        assertThat(Jobs.awaitEnd(me, job).get("status").asText()).isEqualTo("failed");
        ChildProcess.Result unknown = service.command("jobs", "replay", "618734659201335296");
        ended(unknown, 1);
        assertThat(unknown.err()).contains("JOB_NOT_FOUND").hasLineCount(1);
        ended(service.command("jobs", "replay"), 2);
    }

    @Test
    void stoppedServiceShouldBeLookedAfterAndStartAgain() throws IOException, InterruptedException {
        try (RunningService service = RunningService.inTemporaryFolder()) {
            ChildProcess.Result nothing = service.command("users", "grant", "ada", "admin");
            ended(nothing, 1);
            assertThat(nothing.err()).contains("there is no database in").hasLineCount(1);

            service.start();
            Account account = Account.fresh();
            Client.of(service.baseUri(), Face.V1)
                    .post("/register", account.registration())
                    .expect(201);
            service.terminate();

            ended(service.command("users", "grant", account.username(), "admin"), 0);

            assertThat(service.data().resolve("postgres/cluster/postmaster.pid"))
                    .doesNotExist();
            service.start();
            Client.of(service.baseUri(), Face.V1).get("/health/ready").expect(200);
        }
    }
}
