package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.testkit.Await;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an image looks like, which is told once a worker has looked. */
class DescribedImagesTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    private static JsonNode described(Client user, JsonNode image) {
        String path = "/images/" + image.get("id").asText();
        return Await.present(
                "the image is described",
                () -> Optional.of(user.get(path).json())
                        .filter(shown -> !shown.get("thumb_hash").isNull()));
    }

    @Test
    void pictureShouldBeDescribedSoonAfterItsUpload() {
        Client user = SERVICE.client().asNewUser();
        JsonNode image =
                user.upload("/images", Pictures.plain(300, 200, 0x336699)).json();
        assertThat(image.get("dominant_colour").isNull()).isTrue();
        assertThat(image.get("thumb_hash").isNull()).isTrue();
        JsonNode shown = described(user, image);
        assertThat(shown.get("dominant_colour").asText()).isEqualTo("336699");
        assertThat(Base64.getDecoder().decode(shown.get("thumb_hash").asText())).hasSizeBetween(5, 25);
        assertThat(user.get("/images").json().get("items").get(0)).isEqualTo(shown);
    }

    @Test
    void listShouldTellOfEachImageWhatIsKnown() {
        Client user = SERVICE.client().asNewUser();
        JsonNode red = user.upload("/images", Pictures.plain(40, 30, 0xff0000)).json();
        JsonNode poison = user.upload("/images", Pictures.damagedInside()).json();
        JsonNode green =
                user.upload("/images", Pictures.plain(40, 30, 0x00ff00)).json();
        described(user, red);
        described(user, green);
        JsonNode items = user.get("/images").json().get("items");
        assertThat(items.findValuesAsText("id"))
                .containsExactly(
                        green.get("id").asText(),
                        poison.get("id").asText(),
                        red.get("id").asText());
        assertThat(items.findValuesAsText("dominant_colour")).containsExactly("00ff00", "null", "ff0000");
    }

    @Test
    void headerShouldTellOfPagesAndAlpha() {
        Client user = SERVICE.client().asNewUser();
        JsonNode jpeg = user.upload("/images", Pictures.jpeg(60, 40)).json();
        assertThat(List.of(jpeg.get("pages").asInt(), jpeg.get("alpha").asBoolean()))
                .isEqualTo(List.of(1, false));
        JsonNode png = user.upload("/images", Pictures.translucent(60, 40)).json();
        assertThat(List.of(png.get("pages").asInt(), png.get("alpha").asBoolean()))
                .isEqualTo(List.of(1, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void sizeShouldBeThatOfTheUprightPicture(int orientation) {
        Client user = SERVICE.client().asNewUser();
        JsonNode image = user.upload("/images", Pictures.jpegOriented(60, 40, orientation))
                .json();
        List<Integer> upright = orientation < 5 ? List.of(60, 40) : List.of(40, 60);
        for (JsonNode told : List.of(
                image, described(user, image), user.get("/images").json().at("/items/0"))) {
            assertThat(List.of(told.get("width").asInt(), told.get("height").asInt()))
                    .isEqualTo(upright);
        }
    }
}
