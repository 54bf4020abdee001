package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An installation is backed up while it runs, is lost with all it had, and comes back. */
class BackupJourneyIT {

    @TempDir
    Path folder;

    private final Account account = Account.fresh();
    /** What each address of the owner's showed. */
    private final Map<String, byte[]> shown = new HashMap<>();

    private static ChildProcess.Result ended(ChildProcess.Result result, int exit) {
        assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(exit);
        return result;
    }

    @Test
    @Timeout(300)
    void everyPictureAndEveryLinkShouldComeBack() throws IOException, InterruptedException {
        String backup = folder.resolve("backup").toString();
        String deleted;
        String link;
        byte[] linked;
        try (Deployment service = Deployment.started()) {
            Client nobody = Client.of(service.uri(), Face.V1);
            Client me = nobody.as(
                    nobody.post("/register", account.registration()).expect(201).field("access_token"));
            String first = uploaded(me, Pictures.png(200, 150));
            String job = Jobs.order(me, first, "\"resize:50x/sepia/webp\"");
            Jobs.awaitCompletion(me, job);
            remember(me, "/jobs/" + job + "/result");
            link = me.post("/images/" + first + "/links", "{\"transformations\":\"resize:60x/png\"}")
                    .expect(201)
                    .field("url");
            linked = anybody(service).get(link).expect(200).bytes();
            deleted = me.upload("gone.png", Pictures.png(90, 90)).expect(201).field("id");

            assertThat(ended(service.command("backup", backup), 0).out()).contains(" copied, 0 were there.");

            me.delete("/images/" + deleted).expect(200);
            uploaded(me, Pictures.jpeg(640, 480));
            assertThat(ended(service.command("backup", backup), 0).out())
                    .as("only what is new")
                    .startsWith("1 objects of ");
            for (String other : List.of(folder.toString(), "/")) {
                assertThat(ended(service.command("backup", other), 1).err())
                        .contains("holds something else than a backup");
            }
        }

        try (Deployment service = Deployment.prepared(folder, "")) {
            ended(service.command("restore", backup), 0);
            service.start();

            Client nobody = Client.of(service.uri(), Face.V1);
            Client me = nobody.as(
                    nobody.post("/login", account.login(false)).expect(200).field("access_token"));
            shown.forEach((path, bytes) ->
                    assertThat(me.get(path).expect(200).bytes()).as(path).isEqualTo(bytes));
            me.get("/images/" + deleted).expectProblem(404, "IMAGE_NOT_FOUND");
            assertThat(anybody(service).get(link).expect(200).bytes()).isEqualTo(linked);
            assertThat(ended(service.command("check"), 0).out()).contains("The store and the rows agree.");
            String next = uploaded(me, Pictures.png(30, 30));
            Jobs.awaitCompletion(me, Jobs.order(me, next, "\"flip/png\""));
            ended(service.command("restore", backup), 1);
        }
    }

    @Test
    void backupThatIsNotWholeShouldNotBeBroughtBack() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("half").resolve("objects"));
        try (Deployment service = Deployment.prepared(folder, "")) {
            ChildProcess.Result refused =
                    ended(service.command("restore", folder.resolve("half").toString()), 1);
            assertThat(refused.err()).contains("there is no whole backup in").hasLineCount(1);
            assertThat(refused.out()).as("nothing was set up for it").isEmpty();
        }
    }

    private String uploaded(Client me, byte[] picture) {
        String id = me.upload("picture", picture).expect(201).field("id");
        remember(me, "/images/" + id + "/content");
        assertThat(shown.get("/images/" + id + "/content")).isEqualTo(picture);
        return id;
    }

    private void remember(Client me, String path) {
        shown.put(path, me.get(path).expect(200).bytes());
    }

    private static Client anybody(Deployment service) {
        return Client.of(service.uri(), Face.ORIGINAL);
    }
}
