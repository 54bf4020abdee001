package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two processes that serve people and one that works are one service. */
class ClusterNodesIT {

    private final Deployment service = SharedService.deployment();
    private final Client first = Client.of(service.uri(), Face.V1);

    private Client atTheOther(Client me) {
        return Client.of(service.second(), Face.V1).with("Authorization", me.authorization());
    }

    @Test
    void tokenRevokedOnOneNodeShouldBeDeadOnTheOther() {
        assertThat(service.second()).isNotEqualTo(service.uri());
        Client me = Account.signedIn(first);
        atTheOther(me).get("/me").expect(200);

        me.post("/logout").expect(200);

        atTheOther(me).get("/me").expectProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void whoeverIsPutOutOnOneNodeShouldBeOutOnTheOther() {
        Account account = Account.fresh();
        Client here = first.as(
                first.post("/register", account.registration()).expect(201).field("access_token"));
        Client there =
                first.as(first.post("/login", account.login(false)).expect(200).field("access_token"));
        String key = here.post("/me/api-keys", "{\"name\":\"n\",\"scopes\":[\"read\"]}")
                .expect(201)
                .field("key");
        Client program = Client.of(service.second(), Face.V1).with("X-API-Key", key);
        atTheOther(there).get("/me").expect(200);
        program.get("/me").expect(200);

        here.put("/me/password", "{\"current\":\"" + account.password() + "\",\"new\":\"staple of another kind\"}")
                .expect(204);

        atTheOther(there).get("/me").expectProblem(401, "UNAUTHENTICATED");
        atTheOther(here).get("/me").expect(200);
        program.get("/me").expect(200);

        here.delete("/me").expect(202);

        atTheOther(here).get("/me").expectProblem(401, "UNAUTHENTICATED");
        program.get("/me").expectProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void guessingOnOneNodeShouldLockTheNameOnTheOther() {
        Account account = Account.fresh();
        first.post("/register", account.registration()).expect(201);
        Account guess = new Account(account.username(), "", "wrong password");
        for (int i = 0; i < 6; i++) {
            first.post("/login", guess.login(false)).expectProblem(401, "INVALID_CREDENTIALS");
        }

        Client.of(service.second(), Face.V1)
                .post("/login", account.login(false))
                .expectProblem(429, "TOO_MANY_ATTEMPTS");
    }

    @Test
    void storyOfAJobShouldBeResumedOnAnotherNode() {
        Client me = Account.signedIn(first);
        String image = me.upload("a.png", Pictures.png(640, 480)).expect(201).field("id");
        String job = Jobs.order(me, image, "\"resize:600x/blur:3/png\"");
        String whole = me.get("/jobs/" + job + "/events").expect(200).text();
        List<String> ids = whole.lines().filter(line -> line.startsWith("id:")).toList();
        assertThat(ids).hasSizeGreaterThan(1);

        String rest = atTheOther(me)
                .with("Last-Event-ID", ids.get(0).substring("id:".length()).strip())
                .get("/jobs/" + job + "/events")
                .expect(200)
                .text();

        assertThat(rest.lines().filter(line -> line.startsWith("id:"))).isEqualTo(ids.subList(1, ids.size()));
        assertThat(rest).contains("event: completed");
    }

    @Test
    void workerShouldOnlySayHowItIs() {
        Client worker = Client.of(service.worker().baseUri(), Face.V1);

        worker.get("/health/live").expect(200);
        worker.get("/health/ready").expect(200);
        worker.get("/health").expect(200);
        worker.post("/register", Account.fresh().registration()).expect(404);
        worker.get("/images").expect(404);
        assertThat(service.worker().terminal()).contains("Role     worker");
    }
}
