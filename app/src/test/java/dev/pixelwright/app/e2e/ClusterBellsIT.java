package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bells and events, rung and read by kcat; objects, read by the AWS command line. */
class ClusterBellsIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String UNKNOWN = "618734659201335296";

    @TempDir
    private Path folder;

    private static void ring(Topics topics, String job) throws IOException, InterruptedException {
        Program.named("kcat")
                .run(
                        Map.of(),
                        "{\"v\":1,\"job\":\"" + job + "\"}",
                        "-P",
                        "-b",
                        topics.bootstrapServers(),
                        "-t",
                        topics.prefix() + ".jobs");
    }

    @Test
    void bellRungByHandShouldRunItsJobOnceAndOneForAnUnknownJobShouldBePassed()
            throws IOException, InterruptedException {
        // The worker does not look for itself, and people's processes ring where it does not hear.
        try (Deployment service = Deployment.prepared(folder, "work: {sweep: 1h}\n")) {
            Topics topics = Topics.of(service.environment());
            service.people().forEach(node -> node.withEnvironment(Map.of("KAFKA_TOPIC_PREFIX", "elsewhere")));
            service.start();
            Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
            String image = me.upload("a.png", Pictures.png(64, 48)).expect(201).field("id");
            String job = Jobs.order(me, image, "\"grayscale/png\"");
            assertThat(me.get("/jobs/" + job).expect(200).field("status")).isEqualTo("queued");

            ring(topics, UNKNOWN);
            ring(topics, job);

            JsonNode done = Jobs.awaitCompletion(me, job);
            assertThat(done.get("attempt").asInt()).isEqualTo(1);
            ring(topics, job);
            Await.until("lag is 0", BOUND, () -> topics.lag() == 0);
            assertThat(me.get("/jobs/" + job).expect(200).json().get("attempt").asInt())
                    .isEqualTo(1);
            assertThat(service.worker().story()).contains(UNKNOWN);
        }
    }

    @Test
    void eventsShouldBeReadByKcat() throws IOException, InterruptedException {
        Deployment service = SharedService.deployment();
        Topics topics = Topics.of(service.environment());
        Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
        String image = me.upload("a.png", Pictures.png(64, 48)).expect(201).field("id");
        Jobs.awaitCompletion(me, Jobs.order(me, image, "\"grayscale/png\""));
        me.delete("/images/" + image).expect(200);

        Program kcat = Program.named("kcat");
        for (String type : new String[] {"image.uploaded", "derivative.created", "job.completed", "image.deleted"}) {
            Await.until(
                    type,
                    BOUND,
                    () -> events(kcat, topics)
                            .lines()
                            .anyMatch(line -> line.contains("\"type\":\"" + type) && line.contains("images/" + image)));
        }
    }

    private static String events(Program kcat, Topics topics) {
        try {
            byte[] printed = kcat.run(
                    Map.of(),
                    "",
                    "-C",
                    "-q",
                    "-e",
                    "-o",
                    "beginning",
                    "-b",
                    topics.bootstrapServers(),
                    "-t",
                    topics.prefix() + ".events");
            return new String(printed, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void objectsShouldBeReadByTheAwsCommandLine() throws IOException, InterruptedException {
        Deployment service = SharedService.deployment();
        Map<String, String> environment = service.environment();
        byte[] photo = Pictures.jpeg(320, 200);
        Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
        Set<String> before = service.objects();
        me.upload("photo.jpg", photo).expect(201);
        Set<String> added = service.objects();
        added.removeAll(before);
        assertThat(added).hasSize(1);

        byte[] read = Program.named("aws")
                .run(
                        Map.of(
                                "AWS_ACCESS_KEY_ID", environment.get("S3_ACCESS_KEY"),
                                "AWS_SECRET_ACCESS_KEY", environment.get("S3_SECRET_KEY"),
                                "AWS_DEFAULT_REGION", "us-east-1"),
                        "",
                        "--endpoint-url",
                        environment.get("S3_ENDPOINT"),
                        "s3",
                        "cp",
                        "s3://" + environment.get("S3_BUCKET") + "/"
                                + added.iterator().next(),
                        "-");

        assertThat(read).isEqualTo(photo);
    }
}
