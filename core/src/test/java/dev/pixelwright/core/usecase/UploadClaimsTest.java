package dev.pixelwright.core.usecase;

import static dev.pixelwright.core.usecase.Client.object;
import static dev.pixelwright.core.usecase.Client.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.DirectUpload;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several calls that complete one direct upload. */
class UploadClaimsTest {

    private static final byte[] PNG = Studio.png();
    private static final byte[] JUNK = "x".repeat(PNG.length).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Studio studio;
    private Client client;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
        client = new Client(studio);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    /** Completes an upload, and lets something happen once the object is being read. */
    private Image complete(DirectUpload upload, Event meanwhile) {
        return new CompleteUpload(
                        studio.useCases().findUpload(),
                        studio.database.uploads(),
                        studio.database.images(),
                        studio.database.keys(),
                        new WatchedStore(studio.store, meanwhile),
                        studio.useCases().uploadImage())
                .execute(Studio.ALICE, upload.id());
    }

    @Test
    void aCallDuringAnotherShouldReadAndStoreNothing() throws IOException {
        DirectUpload upload = client.brought(PNG);
        Image image = complete(upload, () -> {
            refused("UPLOAD_BEING_COMPLETED", () -> client.complete(upload));
            assertThat(studio.objects()).containsExactly(object(upload));
        });
        assertThat(client.complete(upload)).isEqualTo(image);
        assertThat(studio.objects()).containsExactly(image.blob().key());
    }

    @Test
    void callsAtTheSameMomentShouldMakeOneImage() throws Exception {
        DirectUpload upload = client.brought(PNG);
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Optional<Image>>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return completeUnlessAnotherDoes(upload);
                }));
            }
            for (Future<Optional<Image>> answer : answers) {
                answer.get().ifPresent(image -> assertThat(image).isEqualTo(client.complete(upload)));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(studio.objects())
                .containsExactly(client.complete(upload).blob().key());
    }

    private Optional<Image> completeUnlessAnotherDoes(DirectUpload upload) {
        try {
            return Optional.of(client.complete(upload));
        } catch (FailureException e) {
            assertThat(e.failure().code()).isEqualTo("UPLOAD_BEING_COMPLETED");
            return Optional.empty();
        }
    }

    @Test
    void aClaimOfACallThatDiedShouldRunOut() throws IOException {
        DirectUpload upload = client.brought(PNG);
        assertThat(studio.database.uploads().claim(upload.id(), CompleteUpload.CLAIM))
                .isPresent();
        refused("UPLOAD_BEING_COMPLETED", () -> client.complete(upload));
        studio.clock.advance(CompleteUpload.CLAIM);
        assertThat(client.complete(upload)).isNotNull();
    }

    @Test
    void aSlowRefusalShouldNotDeleteWhatWasPutAfterAnother() throws IOException {
        DirectUpload upload = client.brought(JUNK);
        refused(
                "UNSUPPORTED_MEDIA_TYPE",
                () -> complete(upload, () -> {
                    studio.clock.advance(CompleteUpload.CLAIM);
                    refused("UNSUPPORTED_MEDIA_TYPE", () -> client.complete(upload));
                    client.bring(upload, PNG);
                }));
        Image image = client.complete(upload);
        assertThat(studio.objects()).containsExactly(image.blob().key());
    }

    @Test
    void aSlowCallShouldAnswerWithTheImageOfTheNext() throws IOException {
        DirectUpload upload = client.brought(JUNK);
        List<Image> next = new ArrayList<>();
        Image image = complete(upload, () -> {
            studio.clock.advance(CompleteUpload.CLAIM);
            client.bring(upload, PNG);
            next.add(client.complete(upload));
        });
        assertThat(next).containsExactly(image);
    }

    @Test
    void aSlowCallShouldDeleteWhatItRefusesIfNobodyCameSince() throws IOException {
        DirectUpload upload = client.brought(JUNK);
        refused("UNSUPPORTED_MEDIA_TYPE", () -> complete(upload, () -> studio.clock.advance(Duration.ofMinutes(10))));
        assertThat(studio.objects()).isEmpty();
    }

    /** Something that happens between two steps. */
    private interface Event {

        void happen() throws IOException;
    }

    /** A store that lets something happen after an object was opened, and before it is read. */
    private static final class WatchedStore extends ForwardingStore {

        private final Event opened;

        WatchedStore(BlobStore store, Event opened) {
            super(store);
            this.opened = opened;
        }

        @Override
        public Optional<InputStream> open(BlobKey key) {
            Optional<InputStream> content = super.open(key);
            try {
                opened.happen();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return content;
        }
    }
}
