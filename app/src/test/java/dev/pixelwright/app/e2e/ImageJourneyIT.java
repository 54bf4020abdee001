package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TC005 to TC008: from upload to a deletion after which nothing is left. */
class ImageJourneyIT {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String UNKNOWN = "618734659201335296";

    private static Client nobody(Face face) {
        return Client.of(SharedService.uri(), face);
    }

    private static Client somebody(Face face) {
        return Account.signedIn(nobody(face));
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tc005UploadShouldAnswerWithAUrlThatNobodyGuesses(Face face) {
        byte[] photo = Pictures.jpeg(640, 480);
        nobody(face).upload("photo.jpg", photo).expectProblem(401, "UNAUTHENTICATED");
        Client me = somebody(face);
        Answer uploaded = me.upload("photo.jpg", photo).expect(face.created());
        assertThat(uploaded.field("url")).containsPattern(UUID);
        assertThat(uploaded.field("filename")).isEqualTo("photo.jpg");
        assertThat(uploaded.field("format")).isEqualTo("jpeg");
        assertThat(uploaded.json().get("width").asInt()).isEqualTo(640);
        assertThat(uploaded.json().get("bytes").asInt()).isEqualTo(photo.length);
        assertThat(me.get(uploaded.field("url")).expect(200).bytes()).isEqualTo(photo);
        nobody(face).get(uploaded.field("url")).expect(401);
        somebody(face).get(uploaded.field("url")).expect(404);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tc006TransformationShouldBeDoneInTheBackground(Face face) {
        Client me = somebody(face);
        String image = me.upload("photo.jpg", Pictures.jpeg(640, 480))
                .expect(face.created())
                .field("id");
        String wanted = "{\"transformations\":{\"resize\":{\"width\":100,\"height\":100},\"rotate\":90,"
                + "\"format\":\"webp\",\"filters\":{\"sepia\":true}}}";
        Answer accepted = me.post("/images/" + image + "/transform", wanted).expect(face.accepted());
        JsonNode job = Jobs.awaitCompletion(me, accepted.field("job_id"));
        assertThat(job.get("progress").asInt()).isEqualTo(100);
        assertThat(job.get("transformation").asText()).isEqualTo("resize:100x100/rotate:90/sepia/webp:q=80");
        Answer result = me.get("/jobs/" + accepted.field("job_id") + "/result").expect(200);
        assertThat(result.header("Content-Type")).contains("image/webp");
        assertThat(new String(result.bytes(), 8, 4, StandardCharsets.US_ASCII)).isEqualTo("WEBP");

        Answer again = me.post("/images/" + image + "/transform", wanted).expect(face.accepted());
        assertThat(again.field("job_id")).as("the same order again").isEqualTo(accepted.field("job_id"));
        Answer spanish = me.with("Accept-Language", "es").post("/images/" + image + "/transform", "\"sepia/png\"");
        assertThat(spanish.expect(face.accepted()).field("message")).contains("background");

        Answer unknown = me.post("/images/" + UNKNOWN + "/transform", wanted).expectProblem(404, "IMAGE_NOT_FOUND");
        Answer anothers =
                somebody(face).post("/images/" + image + "/transform", wanted).expectProblem(404, "IMAGE_NOT_FOUND");
        assertThat(anothers.field("detail").replace(image, UNKNOWN)).isEqualTo(unknown.field("detail"));
        nobody(face).post("/images/" + image + "/transform", wanted).expectProblem(401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tc007ImageShouldBeShownToItsOwnerOnly(Face face) {
        Client me = somebody(face);
        String image = me.upload("photo.png", Pictures.png(64, 48))
                .expect(face.created())
                .field("id");
        assertThat(me.get("/images/" + image).expect(200).field("id")).isEqualTo(image);
        assertThat(me.get("/images").expect(200).json().get("total").asInt()).isEqualTo(1);
        Client other = somebody(face);
        other.get("/images/" + image).expectProblem(404, "IMAGE_NOT_FOUND");
        assertThat(other.get("/images").expect(200).json().get("total").asInt()).isZero();
        nobody(face).get("/images/" + image).expectProblem(401, "UNAUTHENTICATED");
        me.get("/images/not-a-number").expect(404);
        me.get("/images/" + UNKNOWN).expectProblem(404, "IMAGE_NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void imageShouldSoonTellWhatItLooksLike(Face face) {
        Client me = somebody(face);
        Answer damaged = me.upload("damaged.png", Pictures.damagedInside()).expect(face.created());
        Answer uploaded =
                me.upload("plain.png", Pictures.plain(640, 480, 0x336699)).expect(face.created());
        assertThat(uploaded.json().get("thumb_hash").isNull()).isTrue();
        String path = "/images/" + uploaded.field("id");
        Await.until(
                "the image is described",
                SOON,
                () -> !me.get(path).expect(200).json().get("thumb_hash").isNull());
        JsonNode described = me.get(path).expect(200).json();
        assertThat(described.get("dominant_colour").asText()).isEqualTo("336699");
        assertThat(described.get("pages").asInt()).isEqualTo(1);
        assertThat(described.get("alpha").asBoolean()).isFalse();
        JsonNode items = me.get("/images").expect(200).json().get("items");
        assertThat(items.get(0)).isEqualTo(described);
        assertThat(items.get(1).get("id").asText()).isEqualTo(damaged.field("id"));
        assertThat(items.get(1).get("thumb_hash").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tc008DeleteShouldBeForTheOwnerAndForGood(Face face) {
        Client me = somebody(face);
        Answer uploaded = me.upload("photo.png", Pictures.png(64, 48)).expect(face.created());
        String image = uploaded.field("id");
        String job = Jobs.order(me, image, "\"grayscale/png\"");
        Jobs.awaitCompletion(me, job);
        somebody(face).delete("/images/" + image).expectProblem(404, "IMAGE_NOT_FOUND");
        nobody(face).delete("/images/" + image).expectProblem(401, "UNAUTHENTICATED");
        Answer deleted =
                me.with("Accept-Language", "es").delete("/images/" + image).expect(200);
        assertThat(deleted.field("message")).isEqualTo("Imagen eliminada exitosamente");
        for (String gone : new String[] {"/images/" + image, uploaded.field("url"), "/jobs/" + job}) {
            me.get(gone).expect(404);
        }
        me.get("/jobs/" + job + "/result").expect(404);
        me.delete("/images/" + image).expectProblem(404, "IMAGE_NOT_FOUND");
    }
}
