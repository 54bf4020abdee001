package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.core.transform.Presets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One picture in several widths, ready for a page. */
class SrcsetTest {

    private static final MovableClock CLOCK = new MovableClock();

    @RegisterExtension
    static final Service SERVICE = new Service().by(CLOCK);

    @RegisterExtension
    static final Service STRICT =
            new Service().naming(Presets.of(Map.of("narrow", "resize:20x/png", "wide", "resize:40x/png"), true));

    private final Client user = SERVICE.client().asNewUser();

    @Test
    void eachLinkShouldShowThePictureInItsWidth() throws IOException {
        String image = LinksTest.image(user);
        JsonNode srcset = user.get(
                        "/api/v1/images/" + image + "/srcset?widths=30,60,15&transformation=grayscale/png&sizes=50vw")
                .json();
        assertThat(srcset.get("items")).hasSize(3);
        for (JsonNode item : srcset.get("items")) {
            Answer shown = SERVICE.client().get(item.get("url").asText());
            assertThat(shown.status()).isEqualTo(200);
            var picture = ImageIO.read(new ByteArrayInputStream(shown.bytes()));
            assertThat(picture.getWidth()).isEqualTo(item.get("width").asInt());
            assertThat(picture.getHeight()).isEqualTo(item.get("height").asInt());
        }
        assertThat(srcset.get("items").findValuesAsText("width")).containsExactly("15", "30", "60");
        assertThat(srcset.at("/items/1/transformation").asText()).isEqualTo("grayscale/resize:30x/png");
        assertThat(srcset.get("srcset").asText())
                .isEqualTo(srcset.at("/items/0/url").asText() + " 15w, "
                        + srcset.at("/items/1/url").asText() + " 30w, "
                        + srcset.at("/items/2/url").asText() + " 60w");
        assertThat(srcset.get("src")).isEqualTo(srcset.at("/items/2/url"));
        assertThat(srcset.get("sizes").asText()).isEqualTo("50vw");
        assertThat(srcset.get("html").asText())
                .isEqualTo("<img src=\"" + srcset.get("src").asText() + "\" srcset=\""
                        + srcset.get("srcset").asText()
                        + "\" sizes=\"50vw\" width=\"60\" height=\"40\" alt=\"\">");
        assertThat(srcset.get("expires_at").isNull()).isTrue();
        assertThat(user.get("/images/" + image + "/srcset?widths=15,30,60&transformation=grayscale/png&sizes=50vw")
                        .json())
                .isEqualTo(srcset);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resize:30x/png                    | 20,45   | resize:20x/png resize:45x/png
            resize:30x20,fit=cover/png        | 15,60   | resize:15x10,fit=cover/png resize:60x40,fit=cover/png
            resize:30x30,fit=cover/png        | 20,90   | resize:20x20,fit=cover/png resize:40x40,fit=cover/png
            png                               | 30,90,80 | resize:30x/png resize:80x/png
            resize:30x/png                    | 50,90,70 | resize:50x/png resize:60x/png
            resize:30x,enlarge=true/png       | 90      | resize:90x,enlarge=true/png
            resize:40x/crop:20x20/png         | 10,30   | resize:40x/crop:20x20/resize:10x/png resize:40x/crop:20x20/resize:30x/png
            """)
    void thereShouldBeNoTwoOfOneWidth(String transformation, String widths, String expected) {
        JsonNode items = user.get("/images/" + LinksTest.image(user) + "/srcset?widths=" + widths + "&transformation="
                        + transformation)
                .json()
                .get("items");
        assertThat(items.findValuesAsText("transformation")).containsExactly(expected.split(" "));
        assertThat(items.findValuesAsText("width")).doesNotHaveDuplicates();
    }

    @Test
    void theUsualWidthsShouldBeGivenOfWhatEverybodyIsShown() {
        JsonNode srcset =
                user.get("/images/" + LinksTest.image(user) + "/srcset").json();
        assertThat(srcset.get("items").findValuesAsText("transformation")).containsExactly("resize:320x/auto");
        assertThat(srcset.get("width").asInt()).isEqualTo(60);
        assertThat(srcset.get("sizes").isNull()).isTrue();
        assertThat(srcset.get("html").asText()).doesNotContain("sizes=");
    }

    @Test
    void theLinksShouldEndTogether() {
        JsonNode srcset = user.get("/images/" + LinksTest.image(user) + "/srcset?widths=20,30&expires_in=60")
                .json();
        Instant end = Instant.parse(srcset.get("expires_at").asText());
        assertThat(Duration.between(CLOCK.instant(), end)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
        for (JsonNode item : srcset.get("items")) {
            assertThat(item.get("url").asText()).endsWith("?exp=" + end.getEpochSecond());
        }
    }

    @Test
    void whatIsWrittenIntoTheMarkupShouldStayInItsPlace() {
        String hostile = "\"><script>alert('&')</script>";
        String query = "?sizes=" + encoded(hostile) + "&alt=" + encoded(hostile);
        String html = user.get("/images/" + LinksTest.image(user) + "/srcset" + query)
                .json()
                .get("html")
                .asText();
        String escaped = "&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;";
        assertThat(html)
                .contains(" sizes=\"" + escaped + "\"")
                .endsWith(" alt=\"" + escaped + "\">")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INVALID_QUERY widths widths=",
                "INVALID_QUERY widths widths=0",
                "INVALID_QUERY widths widths=-1",
                "INVALID_QUERY widths widths=16385",
                "INVALID_QUERY widths widths=320,",
                "INVALID_QUERY widths widths=320;640",
                "INVALID_QUERY widths widths=99999999999",
                "INVALID_QUERY widths widths=MANY",
                "INVALID_QUERY alt alt=LONG",
                "INVALID_QUERY sizes sizes=LONG",
                "INVALID_QUERY expires_in expires_in=soon",
                "INVALID_LIFETIME expires_in expires_in=0",
                "INVALID_LIFETIME expires_in expires_in=3153600001",
                "UNKNOWN_OPERATION '' transformation=enlarge",
                "OUTPUT_TOO_LARGE '' transformation=resize:20x,enlarge=true/png&widths=5000"
            })
    void whatCannotBeGivenShouldBeRefused(String text) {
        String[] parts = text.split(" ");
        String many = IntStream.rangeClosed(1, 21).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String query = parts[2].replace("MANY", many).replace("LONG", "a".repeat(501));
        Answer refused = user.get("/images/" + LinksTest.image(user) + "/srcset?" + query);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo(parts[0]);
        if (!parts[1].equals("''")) {
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(parts[1]);
        }
    }

    @Test
    void whereOnlyPresetsAreMadeOnlyTheirWidthsShouldBeGiven() {
        Client strict = STRICT.client().asNewUser();
        String path = "/images/" + LinksTest.image(strict) + "/srcset?transformation=preset:wide&widths=";
        assertThat(strict.get(path + "20,40").json().get("items").findValuesAsText("transformation"))
                .containsExactly("resize:20x/png", "resize:40x/png");
        Answer refused = strict.get(path + "20,30");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("PRESETS_ONLY");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
