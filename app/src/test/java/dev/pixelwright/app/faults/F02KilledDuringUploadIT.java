package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Answer;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import dev.pixelwright.testbed.proxy.Cue;
import dev.pixelwright.testbed.proxy.Cue.Ending;
import dev.pixelwright.testbed.proxy.Cue.Moment;
import dev.pixelwright.testbed.proxy.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F2: the service is killed with {@code kill -9} in the middle of four uploads at once: one is in its body, one has its
 * object and no row, one is about to commit, and one has committed and was not told. Nothing acknowledged is lost, no row
 * is without its object, what is orphaned is collected, and each retry with its Idempotency-Key ends in one image.
 */
@ExtendWith(HouseKeeping.class)
class F02KilledDuringUploadIT {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final String ROW = "INSERT INTO images";
    private static final String COMMIT = "COMMIT";
    private static final int HEAD_BYTES = 5_000;

    private final Promises promises = new Promises();

    @Test
    @Tag("quick")
    @Timeout(120)
    void noUploadShouldBeLostHalvedOrDoubled(House house) throws Exception {
        killAmidUploads(house);
    }

    @Test
    @Tag("nightly")
    @Timeout(600)
    void noUploadShouldBeLostHalvedOrDoubledTenTimes(House house) throws Exception {
        for (int round = 0; round < 10; round++) {
            killAmidUploads(house);
        }
    }

    private void killAmidUploads(House house) throws Exception {
        RunningService survivor = house.front();
        RunningService victim = house.another("api", 0);
        Client me = House.guest(survivor);
        Client there = House.at(victim, me);
        byte[] before = Pictures.png(300, 200);
        promises.upload(there, before);

        Socket inItsBody = beginUpload(victim, there, Pictures.png(600, 500));
        List<Cue> points = List.of(
                Cue.once(Moment.BEFORE_REQUEST, Ending.HANG, ROW),
                Cue.once(Moment.BEFORE_REQUEST, Ending.HANG, ROW, COMMIT),
                Cue.once(Moment.BEFORE_ANSWER, Ending.HANG, ROW, COMMIT));
        // One each: of one person's uploads only one at a time is between being counted and its commit.
        List<Client> people =
                points.stream().map(point -> House.guest(survivor)).toList();
        house.database().set(Fault.on(points.toArray(Cue[]::new)));
        List<byte[]> pictures = new ArrayList<>();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (Cue point : points) {
            byte[] picture = Pictures.png(310 + pictures.size(), 200);
            Client careful = House.at(victim, people.get(pictures.size())).with("Idempotency-Key", "my-key");
            pictures.add(picture);
            answers.add(CompletableFuture.supplyAsync(() -> careful.upload("picture.png", picture)));
            assertThat(point.awaitFirst(BOUND.toSeconds())).as(house.story()).isTrue();
        }
        Await.until("committed", BOUND, () -> images(house).size() == 2);
        assertThat(house.objects()).as("the objects came before their rows").hasSize(4);

        victim.kill9();
        house.database().heal();
        inItsBody.close();
        for (CompletableFuture<Answer> answer : answers) {
            assertThat(unanswered(answer)).isTrue();
        }

        assertThat(house.objects()).as("no row is without its object").containsAll(images(house));
        for (int i = 0; i < pictures.size(); i++) {
            Promises its = new Promises();
            Client careful = people.get(i).with("Idempotency-Key", "my-key");
            String image = its.upload(careful, pictures.get(i));
            assertThat(its.upload(careful, pictures.get(i))).isEqualTo(image);
            its.assertImagesKept(people.get(i));
        }
        assertThat(images(house)).as("one of each, and the first").hasSize(1 + pictures.size());
        promises.assertKept(me, house);
        house.tidy();
        promises.forget();
    }

    private static Set<String> images(House house) {
        return house.rows().texts("SELECT blob_key FROM images");
    }

    /** Sends the headers and the first part of a body that never ends. */
    private static Socket beginUpload(RunningService node, Client client, byte[] picture) throws IOException {
        Socket socket = new Socket("localhost", node.baseUri().getPort());
        String head = "POST /api/v1/images HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + client.authorization()
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(picture, 0, HEAD_BYTES);
        return socket;
    }

    private static boolean unanswered(CompletableFuture<Answer> answer) throws InterruptedException, TimeoutException {
        try {
            answer.get(BOUND.toSeconds(), TimeUnit.SECONDS);
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof UncheckedIOException;
        }
    }
}
