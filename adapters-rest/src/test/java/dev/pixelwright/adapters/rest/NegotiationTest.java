package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.delivery.DeliveryTerms;
import dev.pixelwright.adapters.rest.delivery.Negotiation;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Presets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures in the format and the size that suit who looks. The engine here writes WebP, and no AVIF. */
class NegotiationTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @RegisterExtension
    static final Service SERVICE = new Service().waiting(new DeliveryTerms(LONG, 64));

    /** Where nobody is asked. */
    @RegisterExtension
    static final Service PLAIN =
            new Service().waiting(new DeliveryTerms(LONG, 64).with(new Negotiation(Set.of(), false)));

    @RegisterExtension
    static final Service HINTED =
            new Service().waiting(new DeliveryTerms(LONG, 64).with(new Negotiation(Set.of(ImageFormat.WEBP), true)));

    /** Where nothing but one picture is made, although hints are heard. */
    @RegisterExtension
    static final Service STRICT = new Service()
            .waiting(new DeliveryTerms(LONG, 64).with(new Negotiation(Set.of(ImageFormat.WEBP), true)))
            .naming(Presets.of(Map.of("thumb", "resize:20x/auto"), true));

    /** Where nobody works. */
    @RegisterExtension
    static final Service IDLE = new Service(false, 0).waiting(new DeliveryTerms(Duration.ofMillis(100), 64));

    private final Client user = SERVICE.client().asNewUser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            image/avif,image/webp,image/apng,*/*;q=0.8 | image/webp
            image/webp                                 | image/webp
            IMAGE/WEBP ; Q=0.1                         | image/webp
            image/webp;level=1;q=1.000                 | image/webp
            image/webp;q=0                             | image/jpeg
            image/webp;q=0.000, */*                    | image/jpeg
            image/webp, image/webp;q=0                 | image/jpeg
            image/avif, */*                            | image/jpeg
            image/*                                    | image/jpeg
            */*                                        | image/jpeg
            text/html;a="b,image/webp,c"               | image/jpeg
            image/jpeg                                 | image/jpeg
            image/webpx                                | image/jpeg
            """)
    void theFormatShouldBeOneThatTheViewerNames(String accept, String expected) {
        String image = LinksTest.image(user);
        Answer shown = user.with("Accept", accept).get("/images/" + image + "/render/resize:30x/auto");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo(expected);
        assertThat(shown.header("Vary")).isEqualTo("Accept");
        assertThat(shown.header("Accept-CH")).isEmpty();
        String made = expected.equals("image/webp") ? "resize:30x/webp:q=80" : "resize:30x/jpeg:q=80";
        assertThat(user.get("/images/" + image + "/derivatives")
                        .json()
                        .at("/items/0/transformation")
                        .asText())
                .isEqualTo(made);
    }

    @Test
    void transparencyShouldBeKeptForWhomNothingIsKnown() {
        String image = user.upload("/images", Pictures.translucent(40, 30))
                .json()
                .get("id")
                .asText();
        assertThat(user.get("/images/" + image + "/render/auto").header("Content-Type"))
                .isEqualTo("image/png");
    }

    @Test
    void oneLinkShouldShowEachViewerTheirOwnAndSaySoInEveryAnswer() {
        String url = link(user, "resize:30x/auto");
        assertThat(url).matches("/t/[^/]+/resize:30x/auto/[0-9a-f-]{36}");
        Client modern = SERVICE.client().with("Accept", "image/webp,*/*");
        Client old = SERVICE.client().with("Accept", "*/*");
        Answer webp = modern.get(url);
        Answer jpeg = old.get(url);
        assertThat(webp.header("Content-Type")).isEqualTo("image/webp");
        assertThat(jpeg.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(webp.header("ETag")).isNotEqualTo(jpeg.header("ETag"));
        assertThat(webp.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable, stale-if-error=86400");
        for (Answer answer : List.of(
                webp,
                jpeg,
                modern.send("HEAD", url),
                modern.with("Range", "bytes=0-7").get(url),
                modern.with("If-None-Match", webp.header("ETag")).get(url),
                modern.with("Range", "bytes=9999999-").get(url),
                modern.with("If-Match", "\"x\"").get(url))) {
            assertThat(answer.header("Vary").split(", ")[0])
                    .as("%s", answer.status())
                    .isEqualTo("Accept");
        }
        assertThat(old.with("If-None-Match", webp.header("ETag")).get(url).status())
                .isEqualTo(200);
        assertThat(modern.with("If-None-Match", webp.header("ETag")).get(url).status())
                .isEqualTo(304);
        assertThat(user.get("/jobs").json().get("total").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsStillToBeMadeOrCannotBeShouldSayOnWhatThatDepends() {
        Client idle = IDLE.client().asNewUser();
        String image = LinksTest.image(idle);
        Answer later = idle.with("Accept", "image/webp").get("/api/v1/images/" + image + "/render/grayscale/auto");
        assertThat(later.status()).isEqualTo(202);
        assertThat(later.header("Vary")).isEqualTo("Accept");
        assertThat(idle.get("/jobs").json().at("/items/0/transformation").asText())
                .isEqualTo("grayscale/webp:q=80");
        Answer notYet = IDLE.client().get(link(idle, "grayscale/auto"));
        assertThat(notYet.status()).isEqualTo(503);
        assertThat(notYet.header("Vary")).isEqualTo("Accept, Accept-Language");
        Answer refused = idle.get("/images/" + image + "/render/extend:5000x10/auto");
        assertThat(refused.code()).isEqualTo("OUTPUT_TOO_LARGE");
        assertThat(refused.header("Vary")).isEqualTo("Accept, Accept-Language");
    }

    @Test
    void whatDependsOnNothingShouldNotSayThatItDoes() {
        String image = LinksTest.image(user);
        for (String format : List.of("png", "original", "jpeg")) {
            Answer shown = user.with("Accept", "image/webp").get("/images/" + image + "/render/resize:30x/" + format);
            assertThat(chosenBy(shown)).isEmpty();
            assertThat(shown.header("Content-Type")).isNotEqualTo("image/webp");
        }
        assertThat(chosenBy(user.get("/images/" + image + "/content"))).isEmpty();
    }

    @Test
    void autoShouldBeWhatItIsInAJobWhereNobodyIsAsked() {
        Client plain = PLAIN.client().asNewUser();
        String image = LinksTest.image(plain);
        Answer shown = plain.with("Accept", "image/png").get("/images/" + image + "/render/auto");
        assertThat(shown.header("Content-Type")).isEqualTo("image/webp");
        assertThat(chosenBy(shown)).isEmpty();
        assertThat(plain.get("/images/" + image + "/derivatives")
                        .json()
                        .at("/items/0/transformation")
                        .asText())
                .isEqualTo("auto");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resize:100x/png            | 2.0  | ''    | 200
            resize:100x/png            | 1.1  | ''    | 150
            resize:100x/png            | 99   | ''    | 400
            resize:100x/png            | 0    | ''    | 100
            resize:100x/png            | -2   | ''    | 100
            resize:100x/png            | 2, 3 | ''    | 100
            resize:100x/png            | 1e9  | ''    | 100
            resize:300x/png            | ''   | 100   | 160
            resize:300x/png            | ''   | 161   | 300
            resize:300x/png            | ''   | 0     | 300
            resize:300x/png            | ''   | 123456 | 300
            resize:300x/png            | 2    | 470   | 480
            png                        | 2    | 300   | 320
            resize:100x/crop:50x50/png | 2    | 20    | 50
            """)
    void theSizeShouldFollowTheHintsInAFewSteps(String transformation, String density, String width, int expected)
            throws IOException {
        Client hinted = HINTED.client().asNewUser();
        String image = hinted.upload("/images", Pictures.jpeg(500, 400))
                .json()
                .get("id")
                .asText();
        Client viewer = density.isEmpty() ? hinted : hinted.with("Sec-CH-DPR", density);
        viewer = width.isEmpty() ? viewer : viewer.with("Sec-CH-Width", width);
        Answer shown = viewer.get("/images/" + image + "/render/" + transformation);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.bytes())).getWidth())
                .isEqualTo(expected);
        assertThat(shown.header("Vary")).isEqualTo("Sec-CH-DPR, Sec-CH-Width");
        assertThat(shown.header("Accept-CH")).isEqualTo("Sec-CH-DPR, Sec-CH-Width");
    }

    @Test
    void formatAndSizeShouldBeNegotiatedTogether() {
        Client hinted = HINTED.client().asNewUser();
        String url = link(hinted, "resize:10x/auto");
        Answer shown = HINTED.client()
                .with("Accept", "image/webp")
                .with("Sec-CH-DPR", "2")
                .get(url);
        assertThat(shown.header("Vary")).isEqualTo("Accept, Sec-CH-DPR, Sec-CH-Width");
        assertThat(shown.header("Content-Type")).isEqualTo("image/webp");
        assertThat(hinted.get("/jobs").json().at("/items/0/transformation").asText())
                .isEqualTo("resize:20x/webp:q=80");
    }

    @Test
    void hintsShouldNotBeHeardUnlessThatIsSaid() {
        String image = LinksTest.image(user);
        Answer shown = user.with("Sec-CH-DPR", "2").get("/images/" + image + "/render/resize:10x/png");
        assertThat(chosenBy(shown)).isEmpty();
        assertThat(user.get("/jobs").json().at("/items/0/transformation").asText())
                .isEqualTo("resize:10x/png");
    }

    @Test
    void whereOnlyPresetsAreMadeTheirFormatShouldBeNegotiatedAndNoHintHeard() {
        Client strict = STRICT.client().asNewUser();
        String image = LinksTest.image(strict);
        Client dense = strict.with("Sec-CH-DPR", "2").with("Accept", "image/webp");
        Answer shown = dense.get("/images/" + image + "/render/preset:thumb");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/webp");
        assertThat(shown.header("Vary")).isEqualTo("Accept");
        assertThat(strict.get("/jobs").json().at("/items/0/transformation").asText())
                .isEqualTo("resize:20x/webp:q=80");
    }

    /** The headers by which the picture was chosen; the server itself always says that it might have compressed it. */
    private static List<String> chosenBy(Answer answer) {
        return Stream.of(answer.header("Vary").split(", "))
                .filter(name -> !name.isEmpty() && !name.equals("Accept-Encoding"))
                .toList();
    }

    private static String link(Client owner, String transformation) {
        String image = LinksTest.image(owner);
        return owner.send("POST", "/images/" + image + "/links", "{\"transformations\":\"" + transformation + "\"}")
                .json()
                .get("url")
                .asText();
    }
}
