package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Face;
import dev.pixelwright.app.e2e.Jobs;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * An image that is deleted on one node, or whose owner leaves, is gone at each of its addresses on both within a second, though both had
 * its pictures in memory; and soon the store holds no byte of it.
 */
@ExtendWith(HouseKeeping.class)
@Tag("quick")
@Timeout(120)
class GoneEverywhereIT {

    private static final Duration PROMISED = Duration.ofSeconds(1);
    private static final Duration BYTES = Duration.ofSeconds(10);
    private static final List<Integer> GONE = List.of(401, 404, 410);

    @TempDir
    Path folder;

    /** Addresses for who is signed in, and for everybody. */
    private record Addresses(List<String> ofOwner, List<String> links) {}

    @Test
    void aDeletedImageShouldBeGoneOnBothNodes(House house) throws IOException, InterruptedException {
        List<RunningService> nodes = nodes(house);
        Client me = House.guest(nodes.get(0));
        Addresses addresses = shown(nodes, me);
        me.delete(addresses.ofOwner().get(0)).expect(200);
        assertGone(house, nodes, me, addresses);
    }

    @Test
    void theImagesOfWhoLeavesShouldBeGoneOnBothNodes(House house) throws IOException, InterruptedException {
        List<RunningService> nodes = nodes(house);
        Client me = House.guest(nodes.get(0));
        Addresses addresses = shown(nodes, me);
        me.delete("/me").expect(202);
        assertGone(house, nodes, me, addresses);
    }

    private List<RunningService> nodes(House house) throws IOException, InterruptedException {
        Gallery gallery = new Gallery(house, folder);
        return List.of(gallery.node("all", 1), gallery.node("all", 1));
    }

    /** All addresses of an image, each of which both nodes have just shown, twice. */
    private static Addresses shown(List<RunningService> nodes, Client me) {
        String image = "/images/"
                + me.upload("picture.png", Pictures.png(200, 150)).expect(201).field("id");
        String id = image.substring("/images/".length());
        String job = "/jobs/" + Jobs.order(me, id, "\"resize:50x/png\"");
        Jobs.awaitCompletion(me, job.substring("/jobs/".length()));
        List<String> ofOwner = new ArrayList<>(List.of(
                image,
                image + "/content",
                image + "/derivatives",
                image + "/render/resize:50x/png",
                image + "/render/sepia/png",
                job,
                job + "/result"));
        ofOwner.add(me.get(image).expect(200).field("url"));
        ofOwner.add(me.get(image + "/derivatives")
                .expect(200)
                .json()
                .at("/items/0/url")
                .asText());
        List<String> links = List.of(link(me, image, "resize:50x/png"), link(me, image, "flip/webp"));
        for (RunningService node : nodes) {
            for (int times = 0; times < 2; times++) {
                ofOwner.forEach(path -> House.at(node, me).get(path).expect(200));
                links.forEach(path -> anybody(node).get(path).expect(200));
            }
        }
        return new Addresses(ofOwner, links);
    }

    private static String link(Client me, String image, String transformation) {
        return me.post(image + "/links", "{\"transformations\":\"" + transformation + "\"}")
                .expect(201)
                .field("url");
    }

    private static Client anybody(RunningService node) {
        return Client.of(node.baseUri(), Face.ORIGINAL);
    }

    private static void assertGone(House house, List<RunningService> nodes, Client me, Addresses addresses)
            throws IOException {
        Await.until(
                "all is gone on both",
                PROMISED,
                () -> nodes.stream()
                        .allMatch(node -> addresses.ofOwner().stream()
                                        .allMatch(path -> GONE.contains(
                                                House.at(node, me).get(path).status()))
                                && addresses.links().stream()
                                        .allMatch(
                                                path -> anybody(node).get(path).status() == 404)));
        Await.until("no byte is left", BYTES, () -> house.objects().isEmpty());
        Promises.assertObjectsAreRows(house);
        assertThat(house.rows().promisedObjects()).isEmpty();
        for (RunningService node : nodes) {
            addresses.links().forEach(path -> anybody(node).get(path).expectProblem(404, "PICTURE_NOT_FOUND"));
        }
    }
}
