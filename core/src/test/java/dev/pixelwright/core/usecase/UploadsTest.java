package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.listing.PageRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

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

    private void upload(byte[] bytes) {
        studio.pixelwright.upload(Studio.ALICE, "x.png", bytes);
    }

    private void assertNothingKept() throws IOException {
        assertThat(studio.objects()).isEmpty();
        assertThat(imagesOf(Studio.ALICE)).isZero();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private long imagesOf(UserId owner) {
        ImageQuery query =
                new ImageQuery(owner, Optional.empty(), ImageQuery.Order.NEWEST_FIRST, PageRequest.first(10));
        return studio.useCases().listImages().execute(query).total();
    }

    @Test
    void uploadShouldKeepTheBytesAndWhatTheHeaderSays() throws IOException {
        byte[] png = Studio.png();
        Image image = studio.upload();
        assertThat(studio.pixelwright.read(image.blob())).isEqualTo(png);
        assertThat(image.info().size()).isEqualTo(new Size(8, 6));
        assertThat(image.blob().bytes()).isEqualTo(png.length);
        MessageDigest digest = Sha256.newDigest();
        digest.update(png);
        assertThat(image.blob().sha256()).isEqualTo(Sha256.of(digest));
        assertThat(studio.useCases().findImage().execute(Studio.ALICE, image.id()))
                .isEqualTo(image);
        assertThat(studio.database
                        .ledger()
                        .find(image.blob().key())
                        .orElseThrow()
                        .state())
                .isEqualTo(BlobState.HELD);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("temporary files").isEmpty();
        }
    }

    @Test
    void uploadShouldLeaveNothingWhenItIsNoImage() throws IOException {
        assertThatThrownBy(() -> upload("<html>hello</html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("UNSUPPORTED_MEDIA_TYPE");
        assertNothingKept();
    }

    @Test
    void uploadShouldLeaveNothingWhenItIsEmpty() throws IOException {
        assertThatThrownBy(() -> upload(new byte[0])).hasMessageContaining("UNSUPPORTED_MEDIA_TYPE");
        assertNothingKept();
    }

    @Test
    void uploadShouldLeaveNothingWhenTheEngineCannotReadTheFormat() throws IOException {
        byte[] gif = "GIF89a".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> upload(Arrays.copyOf(gif, 100))).hasMessageContaining("UNSUPPORTED_MEDIA_TYPE");
        assertNothingKept();
    }

    @Test
    void uploadShouldLeaveNothingWhenTheFileIsCutShort() throws IOException {
        byte[] png = Studio.png();
        assertThatThrownBy(() -> upload(Arrays.copyOf(png, png.length - 5))).hasMessageContaining("UNDECODABLE_IMAGE");
        assertNothingKept();
    }

    @Test
    void uploadShouldStopReadingWhenTheFileIsTooLarge() throws IOException {
        EndlessStream endless = new EndlessStream();
        InputStream content = new SequenceInputStream(new ByteArrayInputStream(Studio.png()), endless);
        assertThatThrownBy(() -> studio.useCases().uploadImage().execute(Studio.ALICE, new Filename("x.png"), content))
                .hasMessageContaining("FILE_TOO_LARGE");
        assertThat(endless.read).isLessThan(200_000);
        assertNothingKept();
    }

    @Test
    void uploadShouldLeaveNothingWhenTheSenderBreaksOff() throws IOException {
        InputStream content = new SequenceInputStream(new ByteArrayInputStream(Studio.png()), new BrokenStream());
        assertThatThrownBy(() -> studio.useCases().uploadImage().execute(Studio.ALICE, new Filename("x.png"), content))
                .isInstanceOf(IOException.class);
        assertNothingKept();
    }

    @Test
    void imageShouldBeFoundByItsOwnerOnly() {
        Image image = studio.upload();
        assertThatThrownBy(() -> studio.useCases().findImage().execute(Studio.BOB, image.id()))
                .hasMessageContaining("IMAGE_NOT_FOUND");
        assertThat(imagesOf(Studio.ALICE)).isEqualTo(1);
        assertThat(imagesOf(Studio.BOB)).isZero();
    }

    @Test
    void deleteShouldRemoveOriginalDerivativesAndBytes() {
        Image image = studio.upload();
        studio.pixelwright.transform(Studio.ALICE, image.id(), "png");
        assertThat(studio.objects()).hasSize(2);
        assertThatThrownBy(() -> studio.useCases().deleteImage().execute(Studio.BOB, image.id()))
                .hasMessageContaining("IMAGE_NOT_FOUND");
        studio.useCases().deleteImage().execute(Studio.ALICE, image.id());
        assertThat(studio.objects()).isEmpty();
        assertThat(studio.database.ledger().find(image.blob().key())).isEmpty();
        assertThatThrownBy(() -> studio.useCases().findImage().execute(Studio.ALICE, image.id()))
                .hasMessageContaining("IMAGE_NOT_FOUND");
    }

    @Test
    void bytesWhoseRowNeverCameShouldBeCollectedOnceTheyAreOld() throws IOException {
        Image image = studio.upload();
        BlobKey orphan = new BlobKey("originals/aa/orphan");
        studio.database.ledger().reserve(orphan);
        studio.store.put(orphan, ByteSource.of(new byte[] {1}));
        CollectGarbage collect = studio.useCases().collectGarbage();
        assertThat(collect.execute(Duration.ofHours(1))).isZero();
        studio.clock.advance(Duration.ofHours(2));
        assertThat(collect.execute(Duration.ofHours(1))).isEqualTo(1);
        assertThat(studio.objects()).containsExactly(image.blob().key());
        assertThat(studio.database.ledger().find(orphan)).isEmpty();
    }

    @Test
    void temporaryFilesOfADeadProcessShouldBeClearedOnceTheyAreOld() throws IOException {
        Path young = Files.writeString(folder.resolve("spool-124.tmp"), "being written");
        FileTime old =
                FileTime.from(Files.getLastModifiedTime(young).toInstant().minus(Duration.ofHours(3)));
        Path left = Files.writeString(folder.resolve("spool-123.tmp"), "half a picture");
        Files.setLastModifiedTime(left, old);
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "not ours");
        Files.setLastModifiedTime(foreign, old);
        assertThat(new ClearSpool(folder).execute(Duration.ofHours(2))).isEqualTo(1);
        assertThat(left).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
        assertThat(new ClearSpool(folder.resolve("never made")).execute(Duration.ofHours(2)))
                .isZero();
    }

    /** Says how much of it was read. */
    private static final class EndlessStream extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 0;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            read += length;
            return length;
        }
    }

    /** A connection that is reset. */
    private static final class BrokenStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("reset");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("reset");
        }
    }
}
