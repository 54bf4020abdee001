package dev.pixelwright.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** What else lies in the bucket, and how the bucket is named. */
class BucketTest {

    private final Gateway gateway = new Gateway();
    private final S3Settings settings = gateway.settings();
    private final S3Connection connection = SharedServer.connect(settings);
    private final S3BlobStore store = new S3BlobStore(connection);

    @AfterEach
    void close() {
        connection.close();
        gateway.close();
    }

    private void putForeign(String name) {
        connection
                .client()
                .putObject(request -> request.bucket(SharedServer.BUCKET).key(name), RequestBody.fromString("theirs"));
    }

    private String begin(String name) {
        return connection
                .client()
                .createMultipartUpload(
                        request -> request.bucket(SharedServer.BUCKET).key(name))
                .uploadId();
    }

    private Set<String> begun() {
        Set<String> ids = new HashSet<>();
        connection
                .client()
                .listMultipartUploads(request -> request.bucket(SharedServer.BUCKET))
                .uploads()
                .forEach(upload -> ids.add(upload.uploadId()));
        return ids;
    }

    @Test
    void listShouldTurnPages() {
        List<BlobKey> keys = IntStream.range(0, 1_100)
                .mapToObj(i -> new BlobKey("many/" + i))
                .toList();
        keys.parallelStream().forEach(key -> putForeign(settings.location().keyPrefix() + key));
        gateway.forget();
        List<BlobKey> listed = new ArrayList<>();
        store.list(listed::add);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(gateway.requests("GET")).isEqualTo(2);
    }

    @Test
    void listShouldPassOverWhatIsNotOurs() throws IOException {
        BlobKey ours = new BlobKey("originals/ab/one");
        store.put(ours, ByteSource.of(Content.bytes(10)));
        String prefix = settings.location().keyPrefix();
        putForeign(prefix + "Capital");
        putForeign(prefix + "blanks in it/x");
        putForeign(prefix + "x".repeat(201));
        putForeign("elsewhere/originals/ab/two");
        List<BlobKey> listed = new ArrayList<>();
        store.list(listed::add);
        assertThat(listed).containsExactly(ours);
    }

    @Test
    void onlyUploadsOfOursShouldBeGivenUp() {
        String prefix = settings.location().keyPrefix();
        String ours = begin(prefix + "originals/ab/one");
        String foreign = begin(prefix + "Capital");
        String elsewhere = begin("elsewhere/originals/ab/one");
        assertThat(store.discardUnfinished(Duration.ofHours(1))).isZero();
        assertThat(begun()).contains(ours, foreign, elsewhere);
        // The store tells its time in whole seconds, so what is younger than one may be too young.
        Await.until("the upload is old enough", () -> store.discardUnfinished(Duration.ZERO) == 1);
        assertThat(begun()).contains(foreign, elsewhere).doesNotContain(ours);
    }

    @Test
    void theAgeOfAnUploadShouldBeJudgedByTheClockOfTheStore() throws IOException {
        try (StoppedClock past = new StoppedClock();
                S3Connection other = SharedServer.connect(S3Settings.of(
                        S3Location.at(past.endpoint(), SharedServer.BUCKET), SharedServer.credentials()))) {
            assertThat(new S3BlobStore(other).discardUnfinished(Duration.ofHours(1)))
                    .isEqualTo(1);
            assertThat(past.requests()).hasSize(2).last().asString().startsWith("DELETE /pictures/old?uploadId=1 ");
        }
    }

    @Test
    void theBucketMayStandInFrontOfTheHostName() throws IOException {
        S3Location path = SharedServer.location();
        S3Location host = new S3Location(path.bucket(), path.prefix(), path.endpoint(), path.region(), false);
        Apache5HttpClient.Builder http = Apache5HttpClient.builder().dnsResolver(new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String name) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }
        });
        try (S3Connection named = new S3Connection(S3Settings.of(host, SharedServer.credentials()), () -> 0.5, http);
                S3Connection plain = SharedServer.connect(S3Settings.of(path, SharedServer.credentials()))) {
            BlobKey key = new BlobKey("originals/ab/one");
            new S3BlobStore(named).put(key, ByteSource.of(Content.bytes(10)));
            assertThat(Content.read(new S3BlobStore(named), key)).isEqualTo(Content.bytes(10));
            assertThat(Content.read(new S3BlobStore(plain), key)).isEqualTo(Content.bytes(10));
        }
    }
}
