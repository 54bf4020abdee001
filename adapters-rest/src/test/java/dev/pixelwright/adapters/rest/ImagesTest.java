package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    private final Client user = SERVICE.client().asNewUser();
    private final byte[] jpeg = Pictures.jpeg(60, 40);

    @Test
    void anImageShouldBeShownToItsOwnerOnly() {
        JsonNode image = user.upload("/images", jpeg).json();
        String path = "/images/" + image.get("id").asText();
        for (String field : List.of("id", "url", "filename", "width", "height", "bytes", "sha256", "created_at")) {
            assertThat(user.get(path).json().get(field)).isEqualTo(image.get(field));
        }
        assertThat(SERVICE.client().get(path).status()).isEqualTo(401);
        Client other = SERVICE.client().asNewUser();
        for (String hidden : List.of("", "/content", "/derivatives")) {
            assertThat(other.get(path + hidden).status()).isEqualTo(404);
        }
        assertThat(other.get(image.get("url").asText()).status()).isEqualTo(404);
        assertThat(other.send("DELETE", path).status()).isEqualTo(404);
        assertThat(other.send("POST", path + "/transform", "{\"sepia\":true}").status())
                .isEqualTo(404);
        assertThat(user.get(path).status()).isEqualTo(200);
    }

    @Test
    void anothersImageShouldLookLikeAnUnknownOne() {
        String id = user.upload("/images", jpeg).json().get("id").asText();
        Client other = SERVICE.client().asNewUser().with("X-Request-Id", "same");
        String anothers = other.get("/images/" + id).text();
        String unknown = other.get("/images/1").text();
        assertThat(anothers.replace(id, "1")).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1", "99999999999999999999", "1.5", "%20"})
    void anIdThatIsNoNumberShouldBeNotFound(String id) {
        assertThat(user.get("/api/v1/images/" + id).code()).isEqualTo("IMAGE_NOT_FOUND");
        assertThat(user.send("DELETE", "/images/" + id).status()).isEqualTo(404);
        assertThat(user.get("/jobs/" + id).code()).isEqualTo("JOB_NOT_FOUND");
    }

    @Test
    void deleteShouldRemoveTheImageForGood() {
        JsonNode image = user.upload("/images", jpeg).json();
        String path = "/api/v1/images/" + image.get("id").asText();
        Answer deleted = user.with("Accept-Language", "es").send("DELETE", path);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.json().get("message").asText()).isEqualTo("Imagen eliminada exitosamente");
        assertThat(user.get(path).status()).isEqualTo(404);
        assertThat(user.get(image.get("url").asText()).status()).isEqualTo(404);
        assertThat(user.send("DELETE", path).status()).isEqualTo(404);
    }

    @Test
    void listsShouldBeReadPageByPage() {
        for (int i = 1; i <= 5; i++) {
            user.upload("/images", Pictures.jpeg(10 * i, 10));
        }
        for (String sort : List.of("created_at", "-created_at", "filename", "-bytes")) {
            JsonNode first = user.get("/images?limit=2&sort=" + sort).json();
            JsonNode second = next(first, sort);
            JsonNode third = next(second, sort);
            assertThat(first.get("total").asInt()).isEqualTo(5);
            assertThat(third.get("next_cursor").isNull()).isTrue();
            List<String> all = new java.util.ArrayList<>(first.get("items").findValuesAsText("id"));
            all.addAll(second.get("items").findValuesAsText("id"));
            all.addAll(third.get("items").findValuesAsText("id"));
            assertThat(all).hasSize(5).doesNotHaveDuplicates();
            assertThat(user.get("/images?limit=5&sort=" + sort)
                            .json()
                            .get("items")
                            .findValuesAsText("id"))
                    .isEqualTo(all);
        }
        JsonNode page = user.get("/images?limit=2&page=3").json();
        assertThat(page.get("items")).hasSize(1);
        assertThat(user.get("/images?q=CAT").json().get("total").asInt()).isEqualTo(5);
        assertThat(user.get("/images?q=dog").json().get("total").asInt()).isZero();
    }

    private JsonNode next(JsonNode page, String sort) {
        return user.get("/images?limit=2&sort=" + sort + "&cursor="
                        + page.get("next_cursor").asText())
                .json();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=x",
                "page=0",
                "cursor=x",
                "cursor=",
                "cursor=o5",
                "sort=size",
                "cursor=a5&page=1",
                "limit=99999999999"
            })
    void aBadParameterShouldBeNamed(String query) {
        Answer answer = user.get("/images?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("INVALID_QUERY");
        assertThat(query).startsWith(answer.json().at("/errors/0/field").asText() + "=");
    }

    @Test
    void contentShouldCarryItsGuards() {
        JsonNode image = user.upload("/images", jpeg).json();
        Answer content = user.get("/images/" + image.get("id").asText() + "/content");
        assertThat(content.bytes()).isEqualTo(jpeg);
        assertThat(content.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(content.header("Content-Length")).isEqualTo(Integer.toString(jpeg.length));
        assertThat(content.header("ETag")).isEqualTo("\"" + image.get("sha256").asText() + "\"");
        assertThat(content.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(content.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(content.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"cat.jpg\"; filename*=UTF-8''cat.jpg");
    }

    @Test
    void contentShouldBeSentInPartOrNotAtAllWhenAsked() {
        String url = user.upload("/images", jpeg).json().get("url").asText();
        String tag = user.get(url).header("ETag");
        Answer unchanged = user.with("If-None-Match", tag).get(url);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.bytes()).isEmpty();
        Answer part = user.with("Range", "bytes=10-19").get(url);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/" + jpeg.length);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(jpeg, 10, 20));
        Answer tail = user.with("Range", "bytes=-5").get(url);
        assertThat(tail.bytes()).isEqualTo(Arrays.copyOfRange(jpeg, jpeg.length - 5, jpeg.length));
        Answer beyond = user.with("Range", "bytes=" + jpeg.length + "-").get(url);
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + jpeg.length);
        Answer stale =
                user.with("Range", "bytes=0-1").with("If-Range", "\"other\"").get(url);
        assertThat(stale.status()).isEqualTo(200);
        Answer head = user.send("HEAD", url);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(jpeg.length));
        assertThat(head.bytes()).isEmpty();
        assertThat(user.get(url.replaceAll("[^/]+$", "00000000-0000-0000-0000-000000000000"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void derivativeShouldBeDeletedAndMadeAgain() {
        Client user = SERVICE.client().asNewUser();
        String image =
                user.upload("/images", Pictures.jpeg(40, 30)).json().get("id").asText();
        String other =
                user.upload("/images", Pictures.jpeg(41, 30)).json().get("id").asText();
        JsonNode made = make(user, image);
        String id = made.get("id").asText();
        assertThat(user.send("DELETE", "/images/" + other + "/derivatives/" + id)
                        .code())
                .isEqualTo("DERIVATIVE_NOT_FOUND");
        assertThat(SERVICE.client()
                        .asNewUser()
                        .send("DELETE", "/images/" + image + "/derivatives/" + id)
                        .code())
                .isEqualTo("IMAGE_NOT_FOUND");
        assertThat(user.get(made.get("url").asText()).status()).isEqualTo(200);

        String path = "/api/v1/images/" + image + "/derivatives/" + id;
        assertThat(user.send("DELETE", path).status()).isEqualTo(204);

        assertThat(user.send("DELETE", path).code()).isEqualTo("DERIVATIVE_NOT_FOUND");
        assertThat(user.send("DELETE", "/images/" + image + "/derivatives/none").code())
                .isEqualTo("DERIVATIVE_NOT_FOUND");
        assertThat(user.get(made.get("url").asText()).status()).isEqualTo(404);
        assertThat(user.get("/images/" + image + "/derivatives").json().get("items"))
                .isEmpty();
        assertThat(user.get("/jobs").json().get("items")).isEmpty();
        assertThat(make(user, image).get("id").asText()).isNotEqualTo(id);
    }

    private static JsonNode make(Client user, String image) {
        String job = user.send("POST", "/images/" + image + "/transform", "\"grayscale/png\"")
                .json()
                .get("job_id")
                .asText();
        return user.ended("/jobs/" + job).get("derivative");
    }
}
