package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.Folders;
import dev.pixelwright.app.RunningService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service is killed with kill -9 while it works, and started again on the same data. */
class CrashIT {

    private static final int IMAGES = 4;
    private static final int ORDERS_EACH = 4;
    private static final Duration BOUND = Duration.ofSeconds(90);
    // What a killed attempt left behind may go after 121 s, and the collector comes by each second.
    private static final Duration UNTIL_COLLECTED = Duration.ofSeconds(150);

    @TempDir
    Path folder;

    @Test
    @Timeout(420)
    void everyJobShouldEndAndNothingBeLostOrOrphaned() throws IOException, InterruptedException {
        String quick = "work: {lease: 2s, sweep: 500ms, collect: 1s, deadline: 120s, abandonedAfter: 121s}\n";
        byte[] photo = Pictures.jpeg(3000, 2000);
        String token;
        List<String> images = new ArrayList<>();
        List<String> jobs = new ArrayList<>();
        try (Deployment service = Deployment.started(folder, quick)) {
            Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
            token = me.authorization();
            for (int i = 0; i < IMAGES; i++) {
                images.add(me.upload("p" + i + ".jpg", photo).expect(201).field("id"));
            }
            for (int width = 1500; width < 1500 + ORDERS_EACH; width++) {
                for (String image : images) {
                    jobs.add(Jobs.order(me, image, "\"resize:" + width + "x/blur:3/png\""));
                }
            }
            awaitWork(me);
            service.kill9();

            service.start();
            Client again = Client.of(service.uri(), Face.V1).with("Authorization", token);
            int takenOver = 0;
            for (String job : jobs) {
                takenOver += Jobs.awaitCompletion(again, job).get("attempt").asInt() > 1 ? 1 : 0;
            }
            assertThat(takenOver).as("jobs that were running at the crash").isPositive();
            for (String image : images) {
                assertThat(again.get("/images/" + image + "/content")
                                .expect(200)
                                .bytes())
                        .isEqualTo(photo);
            }
            for (String job : jobs) {
                assertThat(again.get("/jobs/" + job + "/result").expect(200).bytes())
                        .isNotEmpty();
            }
            int rows = images.size() + jobs.size();
            Await.until(
                    "objects = rows",
                    UNTIL_COLLECTED,
                    () -> service.objects().size() == rows
                            && service.nodes().stream().allMatch(CrashIT::hasNoSpools));
        }
    }

    private static void awaitWork(Client me) {
        Await.until(
                "some are done and some are running",
                BOUND,
                () -> count(me, "completed") > 0 && count(me, "processing") > 0);
    }

    private static int count(Client me, String status) {
        return me.get("/jobs?status=" + status).expect(200).json().get("total").asInt();
    }

    private static boolean hasNoSpools(RunningService node) {
        return Folders.files(node.data().resolve("tmp")).isEmpty();
    }
}
