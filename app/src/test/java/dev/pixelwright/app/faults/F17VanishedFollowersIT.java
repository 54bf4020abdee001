package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Jobs;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F17: a hundred clients follow jobs; half vanish without a word and half never read on. They cost no threads while they are
 * there, descriptors are back within thirty seconds of the end, and who resumes misses no event.
 */
@ExtendWith(HouseKeeping.class)
@Timeout(120)
class F17VanishedFollowersIT {

    private static final String STATUS = "HTTP/1.1 200";
    private static final int EACH = 50;
    private static final int FEW = 12;
    private static final Duration BACK = Duration.ofSeconds(30);

    private final Promises promises = new Promises();

    @Test
    @Tag("quick")
    void followersShouldCostNothingOnceTheirJobHasEnded(House house) throws IOException, InterruptedException {
        follow(house, false);
    }

    @Test
    @Tag("nightly")
    void followersShouldCostNothingOnceTheyAreGone(House house) throws IOException, InterruptedException {
        follow(house, true);
    }

    /** @param idle whether those that vanished must be noticed while the job has no news */
    private void follow(House house, boolean idle) throws IOException, InterruptedException {
        RunningService worker = house.back();
        RunningService node = house.front();
        Client me = House.guest(node);
        String image = promises.upload(me, Pictures.png(600, 400));
        // So that jobs wait, and streams stay open.
        worker.freeze();
        String job = promises.order(me, image, "resize:500x/png");
        int threads = Machine.threads(node.pid());
        int descriptors = Machine.descriptors(node.pid());
        List<Socket> vanishing = follow(node, me, job);
        List<Socket> silent = follow(node, me, job);
        Await.until("all are followed", BACK, () -> descriptorsOf(node) >= descriptors + 2 * EACH);
        assertThat(Machine.threads(node.pid())).isLessThan(threads + FEW);

        for (Socket socket : vanishing) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
        if (idle) {
            Await.until("those that vanished", BACK, () -> descriptorsOf(node) <= descriptors + EACH + FEW);
        }
        worker.thaw();
        Await.until("all that are left", BACK, () -> descriptorsOf(node) <= descriptors + FEW);
        assertThat(Machine.threads(node.pid())).isLessThan(threads + FEW);
        for (Socket socket : silent) {
            socket.close();
        }

        Jobs.awaitCompletion(me, job);
        List<String> all = ids(me, job);
        for (int heard = 1; heard < all.size(); heard++) {
            assertThat(ids(me.with("Last-Event-ID", all.get(heard - 1)), job))
                    .isEqualTo(all.subList(heard, all.size()));
        }
        promises.assertKept(me, house);
    }

    private static List<String> ids(Client client, String job) {
        return client.get("/jobs/" + job + "/events")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring("id:".length()).strip())
                .toList();
    }

    private static List<Socket> follow(RunningService node, Client client, String job) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            Socket socket = new Socket("localhost", node.baseUri().getPort());
            String request = "GET /api/v1/jobs/" + job + "/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + client.authorization() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            // One after the other: a crowd at the door would have threads made only to let it in.
            assertThat(socket.getInputStream().readNBytes(STATUS.length()))
                    .isEqualTo(STATUS.getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        return sockets;
    }

    private static int descriptorsOf(RunningService node) {
        try {
            return Machine.descriptors(node.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
