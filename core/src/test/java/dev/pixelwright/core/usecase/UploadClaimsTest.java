package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.DirectUpload;
import dev.pixelwright.core.image.Filename;
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
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private DirectUpload brought(byte[] bytes) throws IOException {
        DirectUpload upload = studio.useCases()
                .beginUpload()
                .execute(Studio.ALICE, new Filename("x.png"), bytes.length, Optional.empty());
        bring(upload, bytes);
        return upload;
    }

    private void bring(DirectUpload upload, byte[] bytes) throws IOException {
        studio.store.put(object(upload), ByteSource.of(bytes));
    }

    private static BlobKey object(DirectUpload upload) {
        return WordedUrls.key(upload.put().url());
    }

    private Image complete(DirectUpload upload) {
        return studio.useCases().completeUpload().execute(Studio.ALICE, upload.id());
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

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).hasMessageStartingWith(code + ":");
    }

    @Test
    void aCallDuringAnotherShouldReadAndStoreNothing() throws IOException {
        DirectUpload upload = brought(PNG);
        Image image = complete(upload, () -> {
            refused("UPLOAD_BEING_COMPLETED", () -> complete(upload));
            assertThat(studio.objects()).containsExactly(object(upload));
        });
        assertThat(complete(upload)).isEqualTo(image);
        assertThat(studio.objects()).containsExactly(image.blob().key());
    }

    @Test
    void callsAtTheSameMomentShouldMakeOneImage() throws Exception {
        DirectUpload upload = brought(PNG);
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
                answer.get().ifPresent(image -> assertThat(image).isEqualTo(complete(upload)));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(studio.objects()).containsExactly(complete(upload).blob().key());
    }

    private Optional<Image> completeUnlessAnotherDoes(DirectUpload upload) {
        try {
            return Optional.of(complete(upload));
        } catch (FailureException e) {
            assertThat(e.failure().code()).isEqualTo("UPLOAD_BEING_COMPLETED");
            return Optional.empty();
        }
    }

    @Test
    void aClaimOfACallThatDiedShouldRunOut() throws IOException {
        DirectUpload upload = brought(PNG);
        assertThat(studio.database.uploads().claim(upload.id(), CompleteUpload.CLAIM))
                .isPresent();
        refused("UPLOAD_BEING_COMPLETED", () -> complete(upload));
        studio.clock.advance(CompleteUpload.CLAIM);
        assertThat(complete(upload)).isNotNull();
    }

    @Test
    void aSlowRefusalShouldNotDeleteWhatWasPutAfterAnother() throws IOException {
        DirectUpload upload = brought(JUNK);
        refused(
                "UNSUPPORTED_MEDIA_TYPE",
                () -> complete(upload, () -> {
                    studio.clock.advance(CompleteUpload.CLAIM);
                    refused("UNSUPPORTED_MEDIA_TYPE", () -> complete(upload));
                    bring(upload, PNG);
                }));
        Image image = complete(upload);
        assertThat(studio.objects()).containsExactly(image.blob().key());
    }

    @Test
    void aSlowCallShouldAnswerWithTheImageOfTheNext() throws IOException {
        DirectUpload upload = brought(JUNK);
        List<Image> next = new ArrayList<>();
        Image image = complete(upload, () -> {
            studio.clock.advance(CompleteUpload.CLAIM);
            bring(upload, PNG);
            next.add(complete(upload));
        });
        assertThat(next).containsExactly(image);
    }

    @Test
    void aSlowCallShouldDeleteWhatItRefusesIfNobodyCameSince() throws IOException {
        DirectUpload upload = brought(JUNK);
        refused("UNSUPPORTED_MEDIA_TYPE", () -> complete(upload, () -> studio.clock.advance(Duration.ofMinutes(10))));
        assertThat(studio.objects()).isEmpty();
    }

    /** Something that happens between two steps. */
    private interface Event {

        void happen() throws IOException;
    }

    /** A store that lets something happen after an object was opened, and before it is read. */
    private record WatchedStore(BlobStore store, Event opened) implements BlobStore {

        @Override
        public Optional<InputStream> open(BlobKey key) {
            Optional<InputStream> content = store.open(key);
            try {
                opened.happen();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return content;
        }

        @Override
        public void put(BlobKey key, ByteSource source) throws IOException {
            store.put(key, source);
        }

        @Override
        public Optional<InputStream> open(BlobKey key, long offset, long length) {
            return store.open(key, offset, length);
        }

        @Override
        public OptionalLong size(BlobKey key) {
            return store.size(key);
        }

        @Override
        public void delete(BlobKey key) {
            store.delete(key);
        }

        @Override
        public int discardUnfinished(Duration abandonedAfter) {
            return store.discardUnfinished(abandonedAfter);
        }

        @Override
        public void list(Consumer<BlobKey> keys) {
            store.list(keys);
        }
    }
}
