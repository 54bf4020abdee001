package dev.pixelwright.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write, other people's programs read, and the other way round. */
class ForeignClientTest {

    private static final BlobKey OURS = new BlobKey("originals/ab/ours");
    private static final BlobKey THEIRS = new BlobKey("originals/ab/theirs");
    private static final byte[] BYTES = Content.bytes(6 << 20);

    private static final String PYTHON = """
            import sys, boto3
            from botocore.config import Config
            endpoint, bucket, ours, theirs, file = sys.argv[1:]
            s3 = boto3.client('s3', endpoint_url=endpoint, region_name='us-east-1',
                              config=Config(s3={'addressing_style': 'path'}))
            s3.download_file(bucket, ours, file)
            s3.upload_file(file, bucket, theirs)
            """;

    @TempDir
    private Path folder;

    private static boolean runs(String... command) {
        try {
            return run(Map.of(), command) == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static int run(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Skips loudly, but not where everything has to run. */
    private static void present(String what, boolean found) {
        if (!found) {
            assertThat(System.getenv("CI"))
                    .as("%s must be there where CI is true", what)
                    .isNotEqualTo("true");
            System.err.println("NOT RUN: " + what + " is not on the PATH, so nobody foreign has read our objects");
        }
        Assumptions.assumeTrue(found, what + " is absent");
    }

    private static Map<String, String> credentials() {
        S3Credentials keys = SharedServer.credentials().orElseThrow();
        return Map.of(
                "AWS_ACCESS_KEY_ID",
                keys.accessKey(),
                "AWS_SECRET_ACCESS_KEY",
                keys.secretKey(),
                "AWS_DEFAULT_REGION",
                "us-east-1",
                "AWS_EC2_METADATA_DISABLED",
                "true");
    }

    private void shouldExchange(Exchange exchange) throws IOException {
        S3Settings settings = SharedServer.settings();
        String prefix = settings.location().keyPrefix();
        Path file = folder.resolve("object");
        try (S3Connection connection = SharedServer.connect(settings)) {
            S3BlobStore store = new S3BlobStore(connection);
            store.put(OURS, ByteSource.of(BYTES));
            exchange.run(SharedServer.server().endpoint().toString(), prefix + OURS, prefix + THEIRS, file.toString());
            assertThat(Files.readAllBytes(file)).isEqualTo(BYTES);
            assertThat(Content.read(store, THEIRS)).isEqualTo(BYTES);
        }
    }

    /** Has a foreign program fetch {@code ours} into a file and store it again as {@code theirs}. */
    private interface Exchange {

        void run(String endpoint, String ours, String theirs, String file) throws IOException;
    }

    @Test
    void boto3ShouldReadWhatWeWriteAndTheOtherWayRound() throws IOException {
        present("python3 with boto3", runs("python3", "-c", "import boto3"));
        shouldExchange((endpoint, ours, theirs, file) -> assertThat(
                        run(credentials(), "python3", "-c", PYTHON, endpoint, SharedServer.BUCKET, ours, theirs, file))
                .isZero());
    }

    @Test
    void theAwsCommandLineShouldReadWhatWeWriteAndTheOtherWayRound() throws IOException {
        present("the AWS command line", runs("aws", "--version"));
        shouldExchange((endpoint, ours, theirs, file) -> {
            String bucket = "s3://" + SharedServer.BUCKET + "/";
            for (List<String> way : List.of(List.of(bucket + ours, file), List.of(file, bucket + theirs))) {
                assertThat(run(credentials(), "aws", "--endpoint-url", endpoint, "s3", "cp", way.get(0), way.get(1)))
                        .isZero();
            }
        });
    }
}
