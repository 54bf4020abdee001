package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.delivery.DeliveryTerms;
import dev.pixelwright.adapters.rest.delivery.Fallback;
import dev.pixelwright.adapters.rest.delivery.Negotiation;
import dev.pixelwright.core.image.ImageFormat;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A picture in place of one that a link cannot show. */
class FallbackTest {

    private static final byte[] PICTURE = Pictures.jpeg(8, 8);

    /** It comes with the status of what went wrong. */
    @RegisterExtension
    static final Service HONEST = showing(1, Duration.ofSeconds(30), OptionalInt.empty());

    /** It comes as if it were the picture. */
    @RegisterExtension
    static final Service PLEASANT = showing(1, Duration.ofSeconds(30), OptionalInt.of(200));

    /** Where nobody works. */
    @RegisterExtension
    static final Service IDLE = showing(0, Duration.ZERO, OptionalInt.empty());

    private static Service showing(int workers, Duration patience, OptionalInt status) {
        Fallback fallback = new Fallback(PICTURE, ImageFormat.JPEG, status);
        return new Service(false, workers)
                .waiting(new DeliveryTerms(
                        patience, 64, Negotiation.DEFAULT, 0, Optional.empty(), Optional.of(fallback)));
    }

    @Test
    void aPictureThatIsGoneShouldBeReplaced() {
        Client user = HONEST.client().asNewUser();
        String image = LinksTest.image(user);
        String link = link(user, image, "resize:30x/png");
        Answer shown = HONEST.client().get(link);
        assertThat(shown.status() + " " + shown.header("Content-Type")).isEqualTo("200 image/png");
        user.send("DELETE", "/images/" + image);
        assertReplaced(404, HONEST.client().get(link));
        Answer head = HONEST.client().send("HEAD", link);
        assertThat(head.status() + " " + head.header("Content-Type")).isEqualTo("404 image/jpeg");
    }

    @Test
    void aPictureThatCannotBeMadeShouldBeReplaced() {
        Client honest = HONEST.client().asNewUser();
        assertReplaced(422, honest.get(link(honest, broken(honest), "png")));
        Client pleasant = PLEASANT.client().asNewUser();
        Answer replaced = pleasant.get(link(pleasant, broken(pleasant), "png"));
        assertThat(replaced.bytes()).isEqualTo(PICTURE);
        assertThat(replaced.status() + " " + replaced.header("Cache-Control")).isEqualTo("200 no-store");
    }

    @Test
    void aPictureThatIsStillMadeShouldBeReplaced() {
        Client user = IDLE.client().asNewUser();
        Answer notYet = user.get(link(user, LinksTest.image(user), "sepia/png"));
        assertReplaced(503, notYet);
        assertThat(notYet.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void whoHasNoSoundLinkOrAsksForWordsShouldGetNone() {
        Client user = HONEST.client().asNewUser();
        String broken = broken(user);
        String link = link(user, broken, "png");
        assertThat(user.get(link.replace(".png", ".jpg")).code()).isEqualTo("LINK_REFUSED");
        assertThat(user.get("/t/x").code()).isEqualTo("NOT_FOUND");
        assertThat(user.with("Accept", "application/problem+json").get(link).code())
                .isEqualTo("UNDECODABLE_IMAGE");
        assertThat(user.get("/images/" + broken + "/render/png").code()).isEqualTo("UNDECODABLE_IMAGE");
    }

    private static void assertReplaced(int status, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.bytes()).isEqualTo(PICTURE);
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Content-Language")).isEmpty();
    }

    private static String broken(Client user) {
        return user.upload("/images", Pictures.damagedInside()).json().get("id").asText();
    }

    private static String link(Client user, String image, String transformation) {
        return user.send("POST", "/images/" + image + "/links", "{\"transformations\":\"" + transformation + "\"}")
                .json()
                .get("url")
                .asText();
    }
}
