package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.core.blob.BlobKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pictures that were looked at lately: shown without the store, and never after they are gone. */
class HotPicturesTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    private final Client user = SERVICE.client().asNewUser();
    private final Client anybody = SERVICE.client();
    private final String image = LinksTest.image(user);
    private final String render = "/api/v1/images/" + image + "/render/resize:30x/png";
    private final String link = user.send(
                    "POST", "/images/" + image + "/links", "{\"transformations\":\"resize:30x/png\"}")
            .json()
            .get("url")
            .asText();

    @Test
    void whatWasSeenShouldBeShownFromMemory() {
        Answer first = user.get(render);
        assertThat(first.status()).isEqualTo(200);
        emptyStore();
        for (String url : List.of(render, link)) {
            assertThat(user.get(url).bytes()).isEqualTo(first.bytes());
            Answer part = user.with("Range", "bytes=2-5").get(url);
            assertThat(part.status()).isEqualTo(206);
            assertThat(part.bytes()).hasSize(4).containsSequence(first.bytes()[2], first.bytes()[3]);
            assertThat(part.header("Content-Range")).isEqualTo("bytes 2-5/" + first.bytes().length);
            Answer same = user.with("If-None-Match", first.header("ETag")).get(url);
            assertThat(same.status()).isEqualTo(304);
            assertThat(same.bytes()).isEmpty();
            Answer head = user.send("HEAD", url);
            assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(first.bytes().length));
            assertThat(head.bytes()).isEmpty();
        }
        assertThat(result().bytes()).isEqualTo(first.bytes());
    }

    @Test
    void whatIsGoneShouldNotBeShownFromMemory() {
        assertThat(anybody.get(link).status()).isEqualTo(200);
        assertThat(anybody.get(link).status()).isEqualTo(200);
        user.send("DELETE", "/images/" + image);
        assertThat(anybody.get(link).status()).isEqualTo(404);
        assertThat(user.get(render).status()).isEqualTo(404);
    }

    @Test
    void anOriginalShouldComeFromTheStore() {
        String original = "/images/" + image + "/content";
        assertThat(user.get(original).status()).isEqualTo(200);
        emptyStore();
        assertThat(user.get(original).code()).isEqualTo("BLOB_MISSING");
    }

    private Answer result() {
        String job = user.get("/jobs").json().at("/items/0/id").asText();
        return user.get("/jobs/" + job + "/result");
    }

    private static void emptyStore() {
        List<BlobKey> keys = new ArrayList<>();
        SERVICE.store.list(keys::add);
        keys.forEach(SERVICE.store::delete);
    }
}
