package dev.pixelwright.adapters.rest.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.usecase.ReadBlob;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HotBytesTest {

    private static final long BOUND = 64_000;
    private static final int MANY = 8;

    private final CountingStore store = new CountingStore();
    private final HotBytes hot = new HotBytes(new ReadBlob(store), BOUND);

    @Test
    void whatWasReadShouldBeReadFromMemory() throws IOException {
        MetricRegistry metrics = new MetricRegistry();
        hot.tell(metrics);
        Content content = stored("a", 1000, true);
        byte[] whole = all(hot.open(content, 0, 1000));
        store.delete(content.blob().key());
        assertThat(all(hot.open(content, 0, 1000))).isEqualTo(whole).hasSize(1000);
        assertThat(all(hot.open(content, 10, 3))).containsExactly(whole[10], whole[11], whole[12]);
        assertThat(all(hot.open(content, 990, 10))).hasSize(10).endsWith(whole[999]);
        assertThat(store.opened).hasValue(1);
        assertThat(gauge(metrics, "misses")).isEqualTo(1);
        assertThat(gauge(metrics, "hits")).isEqualTo(3);
    }

    @Test
    void aPartShouldBeReadOfTheWhole() throws IOException {
        Content content = stored("a", 1000, true);
        assertThat(all(hot.open(content, 10, 3))).hasSize(3);
        assertThat(all(hot.open(content, 0, 1000))).hasSize(1000);
        assertThat(store.opened).hasValue(1);
    }

    @Test
    void whoAsksAtOnceShouldReadOnce() throws Exception {
        Content content = stored("a", 1000, true);
        byte[] whole = all(hot.open(content, 0, 1000));
        for (Future<byte[]> answer : askedAtOnce(stored("b", 1000, true))) {
            assertThat(answer.get()).isEqualTo(whole);
        }
        assertThat(store.opened).hasValue(2);
    }

    @Test
    void aFailureShouldBeTheReadersAlone() throws Exception {
        Content content = stored("a", 1000, true);
        store.failing.set(1);
        int failed = 0;
        for (Future<byte[]> answer : askedAtOnce(content)) {
            try {
                assertThat(answer.get()).hasSize(1000);
            } catch (ExecutionException e) {
                assertThat(((FailureException) e.getCause()).failure()).isInstanceOf(StorageUnavailable.class);
                failed++;
            }
        }
        assertThat(failed).isEqualTo(1);
        int before = store.opened.get();
        assertThat(all(hot.open(content, 0, 1000))).hasSize(1000);
        assertThat(all(hot.open(content, 0, 1000))).hasSize(1000);
        assertThat(store.opened.get() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void whatIsNotWhatWasStoredShouldNeitherBeShownNorKept() throws IOException {
        Content content = stored("a", 1000, true);
        byte[] whole = all(store.open(content.blob().key()).orElseThrow());
        for (int wrong : new int[] {999, 1001, 1000}) {
            store.put(content.blob().key(), ByteSource.of(new byte[wrong]));
            assertThatThrownBy(() -> hot.open(content, 0, 1000))
                    .as("%d other bytes", wrong)
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            e -> assertThat(e.failure()).isInstanceOf(StorageUnavailable.class));
        }
        store.put(content.blob().key(), ByteSource.of(whole));
        assertThat(all(hot.open(content, 0, 1000))).isEqualTo(whole);
    }

    @Test
    void whatIsLargeOrAnOriginalShouldBeReadEachTime() throws IOException {
        HotBytes off = new HotBytes(new ReadBlob(store), 0);
        for (int i = 0; i < 2; i++) {
            hot.open(stored("a", (int) (BOUND / 16) + 1, true), 0, 10).close();
            hot.open(stored("b", 10, false), 0, 10).close();
            off.open(stored("c", 10, true), 0, 10).close();
        }
        assertThat(store.opened).hasValue(6);
    }

    @Test
    void theBoundShouldHold() throws IOException {
        MetricRegistry metrics = new MetricRegistry();
        hot.tell(metrics);
        for (int i = 0; i < 100; i++) {
            hot.open(stored("k" + i, 3000, true), 0, 3000).close();
        }
        assertThat(gauge(metrics, "misses")).isEqualTo(100);
        assertThat(gauge(metrics, "hits")).isZero();
        // Others are pushed out in the background.
        Await.until("the bound holds", () -> gauge(metrics, "bytes") <= BOUND);
        assertThat(gauge(metrics, "bytes")).isGreaterThan(BOUND / 2);
    }

    private static long gauge(MetricRegistry metrics, String name) {
        return (Long)
                metrics.getGauges().get("pixelwright.delivery.hot." + name).getValue();
    }

    /** Several asking while the first of them is reading. */
    private List<Future<byte[]>> askedAtOnce(Content content) throws InterruptedException {
        store.gate = new CountDownLatch(1);
        CountDownLatch here = new CountDownLatch(MANY);
        ExecutorService asking = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<byte[]>> answers = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                answers.add(asking.submit(() -> {
                    here.countDown();
                    return all(hot.open(content, 0, content.blob().bytes()));
                }));
            }
            here.await();
            return answers;
        } finally {
            store.gate.countDown();
            asking.shutdown();
        }
    }

    private Content stored(String key, int length, boolean derived) throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 7);
        }
        MessageDigest digest = Sha256.newDigest();
        digest.update(bytes);
        StoredBlob blob = new StoredBlob(new BlobKey(key), length, Sha256.of(digest));
        store.put(blob.key(), ByteSource.of(bytes));
        return new Content(blob, ImageFormat.PNG, new Filename("a.png"), Instant.EPOCH, derived);
    }

    private static byte[] all(InputStream in) throws IOException {
        try (in) {
            return in.readAllBytes();
        }
    }
}
