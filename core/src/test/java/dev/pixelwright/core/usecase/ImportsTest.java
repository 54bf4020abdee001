package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.FileTooLarge;
import dev.pixelwright.core.failure.ImageFailure.UnsupportedMediaType;
import dev.pixelwright.core.failure.OutboundFailure.ImportByUrlOff;
import dev.pixelwright.core.failure.OutboundFailure.RemoteRefused;
import dev.pixelwright.core.failure.OutboundFailure.TooManyImports;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.ImportPolicy;
import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.outbound.OutboundAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final URI PLACE = URI.create("https://pictures.example/a/b%20c.png?size=big");

    private final Receivers world = new Receivers();
    private final InMemoryBlobStore store = new InMemoryBlobStore();
    private final Pixelwright pixelwright = pixelwright(new ImportPolicy(true, Duration.ofSeconds(30), 2, 1));

    private Pixelwright pixelwright(ImportPolicy policy) {
        return Pixelwright.builder(new CopyingEngine())
                .outbound(world)
                .store(store)
                .limits(new ImageLimits(20_000, 1_000_000, 2_000))
                .importPolicy(policy)
                .build();
    }

    @AfterEach
    void close() {
        pixelwright.close();
    }

    private static OutboundAnswer answer(int status, byte[] bytes) {
        return new OutboundAnswer(status, Map.of("content-type", "text/plain"), new ByteArrayInputStream(bytes));
    }

    private static Image fetch(Pixelwright by) throws IOException {
        return fetch(by, Studio.ALICE);
    }

    private static Image fetch(Pixelwright by, UserId owner) throws IOException {
        return by.useCases().importImage().execute(owner, PLACE, Optional.empty());
    }

    private static Failure failure(Pixelwright by) {
        return failure(by, Studio.ALICE);
    }

    private static Failure failure(Pixelwright by, UserId owner) {
        return catchThrowableOfType(FailureException.class, () -> fetch(by, owner))
                .failure();
    }

    @Test
    void anImageShouldBeFetchedAndKeptLikeOneThatIsSent() throws IOException {
        world.put(PLACE, request -> answer(200, Studio.png()));
        Image image = fetch(pixelwright);
        assertThat(image.filename()).hasToString("b c.png");
        assertThat(pixelwright.read(image.blob())).isEqualTo(Studio.png());
        assertThat(world.heard.get(0).method()).isEqualTo("GET");
    }

    @Test
    void whatIsNoImageShouldBeRefusedLikeOneThatIsSent() {
        world.put(PLACE, request -> answer(200, "no image".getBytes(StandardCharsets.UTF_8)));
        assertThat(failure(pixelwright)).isEqualTo(new UnsupportedMediaType());
        byte[] large = new byte[20_001];
        System.arraycopy(Studio.png(), 0, large, 0, Studio.png().length);
        world.put(PLACE, request -> answer(200, large));
        assertThat(failure(pixelwright)).isEqualTo(new FileTooLarge(20_000));
    }

    @Test
    void anythingButSuccessShouldBeRefused() {
        for (int status : new int[] {301, 304, 404, 500}) {
            world.put(PLACE, request -> answer(status, Studio.png()));
            assertThat(failure(pixelwright)).isEqualTo(new RemoteRefused(status));
        }
    }

    @Test
    void nothingShouldBeFetchedWhereItIsOff() {
        try (Pixelwright off = pixelwright(ImportPolicy.OFF)) {
            assertThat(failure(off)).isEqualTo(new ImportByUrlOff());
            assertThat(world.heard).isEmpty();
        }
    }

    @Test
    void moreThanCanBeFetchedAtOnceShouldBeRefused() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        world.put(PLACE, request -> {
            begun.countDown();
            await(end);
            return answer(200, Studio.png());
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Image> first = threads.submit(() -> fetch(pixelwright));
            Future<Image> second = threads.submit(() -> fetch(pixelwright, Studio.BOB));
            await(begun);
            assertThat(failure(pixelwright)).as("of one owner").isEqualTo(new TooManyImports(1));
            assertThat(failure(pixelwright, new UserId(3))).as("of all").isEqualTo(new TooManyImports(2));
            end.countDown();
            assertThat(first.get(60, TimeUnit.SECONDS)).isNotNull();
            assertThat(second.get(60, TimeUnit.SECONDS)).isNotNull();
            assertThat(fetch(pixelwright)).isNotNull();
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
