package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.core.delivery.Link;
import dev.pixelwright.core.delivery.LinkKeys;
import dev.pixelwright.core.delivery.LinkPath;
import dev.pixelwright.core.transform.Presets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that show one picture to everybody. */
class LinksTest {

    private static final MovableClock CLOCK = new MovableClock();

    @RegisterExtension
    static final Service SERVICE =
            new Service().by(CLOCK).naming(Presets.of(Map.of("thumb", "resize:20x20,fit=cover/png"), false));

    private final Client user = SERVICE.client().asNewUser();
    private final Client anybody = SERVICE.client();

    @Test
    void anybodyShouldSeeWhatALinkShows() throws IOException {
        String image = image(user);
        JsonNode link = mint(image, "{\"transformations\":{\"resize\":\"30x\",\"format\":\"png\"}}");
        assertThat(link.get("transformation").asText()).isEqualTo("resize:30x/png");
        assertThat(link.get("expires_at").isNull()).isTrue();
        String url = link.get("url").asText();
        assertThat(url).matches("/t/[A-Za-z0-9_-]{43}/resize:30x/png/[0-9a-f-]{36}\\.png");

        Answer shown = anybody.get(url);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.bytes())).getWidth())
                .isEqualTo(30);
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable, stale-if-error=86400");
        assertThat(shown.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(shown.header("Last-Modified")).endsWith("GMT");
        assertThat(anybody.with("If-None-Match", shown.header("ETag")).get(url).status())
                .isEqualTo(304);
        assertThat(anybody.with("If-Modified-Since", shown.header("Last-Modified"))
                        .get(url)
                        .status())
                .isEqualTo(304);
        assertThat(anybody.with("Range", "bytes=0-7").get(url).bytes()).hasSize(8);
        assertThat(anybody.get("/api/v1" + url).bytes()).isEqualTo(shown.bytes());
        assertThat(user.get("/images/" + image + "/derivatives").json().at("/items/0/transformation"))
                .isEqualTo(link.get("transformation"));
    }

    @Test
    void aLinkShouldOpenUntilItsLastSecond() {
        JsonNode link = mint(image(user), "{\"transformations\":\"sepia/png\",\"expires_in\":60}");
        Instant end = Instant.parse(link.get("expires_at").asText());
        assertThat(Duration.between(CLOCK.instant(), end)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
        String url = link.get("url").asText();
        assertThat(url).endsWith("?exp=" + end.getEpochSecond());
        assertThat(anybody.get(url).header("Cache-Control")).matches("public, max-age=(59|60), immutable");
        CLOCK.forward(Duration.between(CLOCK.instant(), end));
        assertThat(anybody.get(url).status()).isEqualTo(200);
        CLOCK.forward(Duration.ofSeconds(1));
        assertThat(refused(url)).isEqualTo(refused("/t/x/y"));
    }

    /** While the key is changed some nodes sign with the one and some with the other, and none sends a reader to the next. */
    @Test
    void aLinkOfAnAcceptedKeyShouldStayAsItIs() {
        String url = mint(image(user), "{\"transformations\":\"resize:25x/png\"}")
                .get("url")
                .asText();
        String signature = url.split("/")[2];
        LinkPath path = LinkPath.parse(url.substring(url.indexOf(signature) + signature.length() + 1), Optional.empty())
                .orElseThrow();
        String older = new LinkKeys(List.of(Service.OLDER_LINK_KEY)).sign(path);
        assertThat(older).isNotEqualTo(signature);
        assertThat(anybody.get(url.replace(signature, older)).status()).isEqualTo(200);
        assertThat(anybody.get(url).status()).isEqualTo(200);
    }

    @Test
    void whatNobodyVouchesForShouldLookAlike() {
        String image = image(user);
        String url = mint(image, "{\"transformations\":\"resize:30x/png\",\"expires_in\":600}")
                .get("url")
                .asText();
        String other = mint(image(user), "{\"transformations\":\"resize:30x/png\",\"expires_in\":600}")
                .get("url")
                .asText();
        String signature = url.split("/")[2];
        JsonNode expected = refused("/t/x/y");
        for (String edited : List.of(
                url.replace("30x", "31x"),
                url.replace("?exp=", "?exp=1"),
                url.substring(0, url.indexOf('?')),
                url + "&exp=99999999999",
                url.replace("exp=", "exp=0"),
                url.replace(".png", ".jpg"),
                url.replace(".png", ""),
                url.replace(signature, other.split("/")[2]),
                url.replace(signature, signature.substring(1)),
                url.replace(signature, "A".repeat(43)),
                url.replace(signature, signature + "="),
                url.replaceAll("[0-9a-f-]{36}", "618734fa-0000-4000-8000-000000000000"),
                "/t/" + signature + "/" + "png/".repeat(100) + "x",
                "/t/" + signature + "/no:such,thing/at/all")) {
            assertThat(refused(edited)).as(edited).isEqualTo(expected);
        }
    }

    // The last of 43 characters holds two bits that no byte has: a decoder that ignores them opens four links for one.
    @Test
    void aSignatureShouldHaveOneSpelling() {
        String url = mint(image(user), "{\"transformations\":\"flip/png\"}")
                .get("url")
                .asText();
        String signature = url.split("/")[2];
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char next = alphabet.charAt(alphabet.indexOf(signature.charAt(42)) + 1);
        assertThat(anybody.get(url.replace(signature, signature.substring(0, 42) + next))
                        .status())
                .isEqualTo(403);
        assertThat(anybody.get(url).status()).isEqualTo(200);
    }

    @Test
    void aLinkShouldEndWithItsImage() {
        String image = image(user);
        String url =
                mint(image, "{\"transformations\":\"mirror/png\"}").get("url").asText();
        assertThat(anybody.get(url).status()).isEqualTo(200);
        user.send("DELETE", "/images/" + image);
        Answer gone = anybody.get(url);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.code()).isEqualTo("PICTURE_NOT_FOUND");
        assertThat(gone.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void onePictureShouldHaveOneAddress() {
        JsonNode link = mint(image(user), "{\"transformations\":\"preset:thumb/grayscale\"}");
        String url = link.get("url").asText();
        assertThat(url).contains("/resize:20x20,fit=cover/grayscale/png/");
        String file = url.substring(url.lastIndexOf('/') + 1);
        for (String other : List.of(
                "preset:thumb/grayscale/" + file,
                "resize:20x20,fit=cover/grayscale/png/" + file.replace(".png", ""),
                "resize:20x20,fit=cover/autoOrient/grayscale/png/" + file,
                "resize:20x20,fit=cover/grayscale/png/" + file.replace(".png", ".jpg"))) {
            LinkPath path = LinkPath.parse(other, Optional.empty()).orElseThrow();
            Answer elsewhere = anybody.get(new Link(path, Service.LINK_KEYS.sign(path)).address());
            assertThat(elsewhere.status()).as(other).isEqualTo(301);
            assertThat(elsewhere.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            assertThat(elsewhere.header("Cache-Control")).startsWith("public, max-age=");
            assertThat(elsewhere.header("Location")).endsWith(url);
        }
    }

    @Test
    void parametersOfOthersShouldMakeNoSecondAddress() {
        String url = mint(image(user), "{\"transformations\":\"sepia/png\",\"expires_in\":60}")
                .get("url")
                .asText();
        Answer elsewhere = anybody.get(url + "&from=mail");
        assertThat(elsewhere.status()).isEqualTo(301);
        assertThat(elsewhere.header("Location")).endsWith(url);
    }

    @Test
    void escapesShouldMakeNoSecondAddress() {
        String url = mint(image(user), "{\"transformations\":\"resize:20x20,fit=cover/png\",\"expires_in\":60}")
                .get("url")
                .asText();
        for (String spelling : List.of(
                url.replace(",", "%2C"),
                url.replace("resize", "r%65size"),
                url.replace("png/", "pn%67/"),
                url.replace("exp=", "%65xp="),
                url.replace("?", ";v=2?"))) {
            Answer elsewhere = anybody.get(spelling);
            assertThat(elsewhere.status()).as(spelling).isEqualTo(301);
            assertThat(elsewhere.header("Location")).endsWith(url);
            assertThat(elsewhere.header("Vary")).isEmpty();
        }
        assertThat(anybody.get(url).status()).isEqualTo(200);
        assertThat(anybody.get("/api/v1" + url).status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeMadeShouldNotBeTriedForEachWhoLooks() {
        Client owner = SERVICE.client().asNewUser();
        String broken = owner.upload("/images", Pictures.damagedInside())
                .json()
                .get("id")
                .asText();
        String url = owner.send("POST", "/images/" + broken + "/links", "{\"transformations\":\"png\"}")
                .json()
                .get("url")
                .asText();
        for (int i = 0; i < 3; i++) {
            Answer refused = anybody.get(url);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("UNDECODABLE_IMAGE");
        }
        assertThat(owner.get("/jobs").json().get("total").asInt()).isEqualTo(1);
        CLOCK.forward(Duration.ofSeconds(61));
        assertThat(anybody.get(url).status()).isEqualTo(422);
        assertThat(owner.get("/jobs").json().get("total").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "422 FIELD_REQUIRED {}",
                "400 MALFORMED_JSON []",
                "400 MALFORMED_JSON \"grayscale\"",
                "422 UNKNOWN_FIELD {\"transformations\":\"png\",\"expires\":1}",
                "422 INVALID_FIELD {\"transformations\":\"png\",\"expires_in\":\"1\"}",
                "422 INVALID_LIFETIME {\"transformations\":\"png\",\"expires_in\":0}",
                "422 INVALID_LIFETIME {\"transformations\":\"png\",\"expires_in\":-1}",
                "422 INVALID_LIFETIME {\"transformations\":\"png\",\"expires_in\":3153600001}",
                "422 INVALID_LIFETIME {\"transformations\":\"png\",\"expires_in\":99999999999999999999}",
                "422 UNKNOWN_OPERATION {\"transformations\":\"enlarge/png\"}",
                "422 OUTPUT_TOO_LARGE {\"transformations\":\"extend:5000x10/png\"}"
            })
    void whatCannotBeGivenShouldBeRefusedAtOnce(String text) {
        String[] parts = text.split(" ", 3);
        Answer refused = user.send("POST", "/images/" + image(user) + "/links", parts[2]);
        assertThat(refused.status() + " " + refused.code()).isEqualTo(parts[0] + " " + parts[1]);
    }

    private JsonNode mint(String image, String body) {
        Answer minted = user.send("POST", "/api/v1/images/" + image + "/links", body);
        assertThat(minted.status()).as(minted.text()).isEqualTo(201);
        assertThat(minted.header("Location")).endsWith(minted.json().get("url").asText());
        return minted.json();
    }

    private JsonNode refused(String url) {
        Answer refused = anybody.get(url);
        assertThat(refused.status()).isEqualTo(403);
        ObjectNode body = (ObjectNode) refused.json();
        body.remove("request_id");
        return body;
    }

    static String image(Client user) {
        return user.upload("/images", Pictures.jpeg(60, 40)).json().get("id").asText();
    }
}
