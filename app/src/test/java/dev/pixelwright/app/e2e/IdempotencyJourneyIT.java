package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request that is sent twice, because its answer was lost, is carried out once: on whatever node it arrives. */
class IdempotencyJourneyIT {

    private final Deployment service = SharedService.deployment();
    private final Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
    private final Client elsewhere = Client.of(service.second(), Face.V1).with("Authorization", me.authorization());

    private static Client with(Client client, String key) {
        return client.with("Idempotency-Key", key);
    }

    @Test
    void uploadSentTwiceShouldBeOneImage() {
        byte[] photo = Pictures.png(64, 48);
        String key = UUID.randomUUID().toString();

        String first = with(me, key).upload("a.png", photo).expect(201).field("id");

        assertThat(with(elsewhere, key).upload("a.png", photo).field("id")).isEqualTo(first);
        assertThat(me.get("/images").expect(200).json().get("total").asInt()).isEqualTo(1);
        with(elsewhere, key).upload("a.png", Pictures.png(32, 32)).expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void orderSentTwiceShouldBeOneJob() {
        String image = me.upload("a.png", Pictures.png(64, 48)).expect(201).field("id");
        String key = UUID.randomUUID().toString();

        String first = Jobs.order(with(me, key), image, "\"sepia/png\"");

        assertThat(Jobs.order(with(elsewhere, key), image, "\"sepia/png\"")).isEqualTo(first);
        assertThat(me.get("/jobs").expect(200).json().get("total").asInt()).isEqualTo(1);
        Jobs.awaitCompletion(elsewhere, first);
    }
}
