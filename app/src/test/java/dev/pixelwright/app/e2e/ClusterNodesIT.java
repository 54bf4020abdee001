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
