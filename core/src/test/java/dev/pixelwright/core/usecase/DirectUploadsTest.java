package dev.pixelwright.core.usecase;

import static dev.pixelwright.core.usecase.Client.object;
import static dev.pixelwright.core.usecase.Client.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.Finding;
import dev.pixelwright.core.blob.Repair;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.DirectUpload;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.image.NewUpload;
import dev.pixelwright.core.image.UploadId;
import dev.pixelwright.core.image.UploadPolicy;
import dev.pixelwright.core.listing.PageRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectUploadsTest {

    private static final byte[] PNG = Studio.png();
    private static final Duration ABANDONED = Duration.ofMinutes(5);

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

    private DirectUpload begin() {
        return client.begin(PNG.length, Optional.empty());
    }

    private long images() {
        return studio.useCases()
                .listImages()
                .execute(new ImageQuery(
                        Studio.ALICE, Optional.empty(), ImageQuery.Order.NEWEST_FIRST, PageRequest.first(10)))
                .total();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        studio.useCases().checkConsistency().execute(Repair.NONE, findings::add);
        return findings;
    }

    /** What the housekeeping does, in any order. */
    private void keepHouse() {
        new ForgetUploads(studio.database.uploads()).execute();
        studio.useCases().collectGarbage().execute(ABANDONED);
    }

    private static Sha256 digest(byte[] bytes) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(bytes);
        return Sha256.of(digest);
    }

    @Test
    void completedUploadShouldBeAnImageLikeAnyOther() throws IOException {
        DirectUpload upload = client.begin(PNG.length, Optional.of(digest(PNG)));
        client.bring(upload, PNG);
        Image image = client.complete(upload);
        assertThat(image.filename()).isEqualTo(new Filename("x.png"));
        assertThat(image.blob().sha256()).isEqualTo(digest(PNG));
        assertThat(studio.pixelwright.read(image.blob())).isEqualTo(PNG);
        assertThat(studio.useCases().findImage().execute(Studio.ALICE, image.id()))
                .isEqualTo(image);
        assertThat(studio.objects()).containsExactly(image.blob().key());
        assertThat(findings()).isEmpty();
    }

    @Test
    void beginShouldReserveAndTellBothBounds() {
        DirectUpload upload = begin();
        assertThat(upload.put().expiresAt()).isEqualTo(studio.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(upload.completeUntil()).isEqualTo(studio.clock.instant().plus(Duration.ofHours(1)));
        assertThat(object(upload).value()).startsWith("uploads/");
        assertThat(studio.database.ledger().find(object(upload)).map(BlobEntry::state))
                .contains(BlobState.RESERVED);
    }

    @Test
    void completeShouldMakeOneImageHoweverOftenItIsCalled() throws IOException {
        DirectUpload upload = client.brought(PNG);
        Image image = client.complete(upload);
        assertThat(client.complete(upload)).isEqualTo(image);
        assertThat(images()).isEqualTo(1);
    }

    @Test
    void aCompletionThatDiedBeforeItWasNotedShouldBeTakenUp() throws IOException {
        DirectUpload upload = client.brought(PNG);
        Image image = studio.useCases()
                .uploadImage()
                .execute(Studio.ALICE, new Filename("x.png"), ByteSource.of(PNG).open(), key(upload))
                .image();
        assertThat(client.complete(upload)).isEqualTo(image);
        assertThat(studio.objects()).containsExactly(image.blob().key());
    }

    @Test
    void otherBytesAfterACompletionThatDiedShouldStillBeAnsweredWithItsImage() throws IOException {
        for (byte[] later : List.of(TinyPng.of(6, 8), "x".repeat(PNG.length).getBytes(StandardCharsets.UTF_8))) {
            DirectUpload upload = client.begin(later.length, Optional.empty());
            Image image = studio.useCases()
                    .uploadImage()
                    .execute(
                            Studio.ALICE,
                            new Filename("x.png"),
                            ByteSource.of(PNG).open(),
                            key(upload))
                    .image();
            client.bring(upload, later);
            assertThat(client.complete(upload)).isEqualTo(image);
            assertThat(client.complete(upload)).isEqualTo(image);
            assertThat(studio.store.size(object(upload))).isEmpty();
        }
        assertThat(images()).isEqualTo(2);
    }

    private Optional<IdempotencyKey> key(DirectUpload upload) {
        return studio.database
                .uploads()
                .find(upload.id())
                .map(found -> found.order().key());
    }

    @Test
    void anUploadThatIsUnknownOrAnothersShouldNotBeFound() throws IOException {
        DirectUpload upload = client.brought(PNG);
        CompleteUpload completeUpload = studio.useCases().completeUpload();
        refused("UPLOAD_NOT_FOUND", () -> completeUpload.execute(Studio.BOB, upload.id()));
        refused("UPLOAD_NOT_FOUND", () -> completeUpload.execute(Studio.ALICE, new UploadId(7)));
        assertThat(client.complete(upload)).isNotNull();
    }

    @Test
    void completeShouldSayThatNothingWasPut() throws IOException {
        DirectUpload upload = begin();
        refused("UPLOAD_NOT_RECEIVED", () -> client.complete(upload));
        client.bring(upload, PNG);
        assertThat(client.complete(upload)).isNotNull();
    }

    @Test
    void refusedBytesShouldBeGoneAndOthersMayBePut() throws IOException {
        byte[] junk = "x".repeat(PNG.length).getBytes(StandardCharsets.UTF_8);
        byte[] damaged = Arrays.copyOf(PNG, PNG.length);
        damaged[PNG.length - 6] ^= 1;
        DirectUpload upload = begin();
        client.bring(upload, junk);
        refused("UNSUPPORTED_MEDIA_TYPE", () -> client.complete(upload));
        assertThat(studio.objects()).isEmpty();
        refused("UPLOAD_NOT_RECEIVED", () -> client.complete(upload));
        client.bring(upload, damaged);
        refused("UNDECODABLE_IMAGE", () -> client.complete(upload));
        client.bring(upload, Arrays.copyOf(PNG, PNG.length - 1));
        refused("SIZE_MISMATCH", () -> client.complete(upload));
        assertThat(studio.objects()).isEmpty();
        assertThat(images()).isZero();
        client.bring(upload, PNG);
        assertThat(client.complete(upload)).isNotNull();
    }

    @Test
    void otherBytesThanTheChecksumSaysShouldBeRefused() throws IOException {
        byte[] other = TinyPng.of(6, 8);
        DirectUpload upload = client.begin(other.length, Optional.of(digest(PNG)));
        client.bring(upload, other);
        refused("CHECKSUM_MISMATCH", () -> client.complete(upload));
        assertThat(studio.objects()).isEmpty();
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatCannotBeAnImageShouldNotBegin() {
        refused("INVALID_UPLOAD", () -> client.begin(0, Optional.empty()));
        refused("FILE_TOO_LARGE", () -> client.begin(20_001, Optional.empty()));
        assertThat(client.begin(20_000, Optional.empty())).isNotNull();
    }

    @Test
    void aUserShouldHaveABoundedNumberOfOpenUploads() throws IOException {
        DirectUpload upload = client.brought(PNG);
        for (int i = 1; i < 100; i++) {
            begin();
        }
        refused("TOO_MANY_UPLOADS", this::begin);
        client.complete(upload);
        refused("TOO_MANY_UPLOADS", this::begin);
        studio.clock.advance(Duration.ofMinutes(15));
        begin();
        refused("TOO_MANY_UPLOADS", this::begin);
        studio.clock.advance(Duration.ofMinutes(45));
        begin();
    }

    @Test
    void anyNumberOfExpiredUploadsShouldBeForgotten() {
        UploadPolicy policy = new UploadPolicy(Duration.ofMinutes(1), Duration.ofMinutes(2), 2_000);
        for (int i = 1; i <= 1_200; i++) {
            NewUpload upload = new NewUpload(
                    new UploadId(i),
                    Studio.ALICE,
                    new Filename("x.png"),
                    1,
                    Optional.empty(),
                    BlobKey.staged(new UUID(0, i)));
            studio.database.uploads().add(upload, policy);
        }
        studio.clock.advance(Duration.ofMinutes(2));
        assertThat(new ForgetUploads(studio.database.uploads()).execute()).isEqualTo(1_200);
    }

    @Test
    void abandonedBytesShouldBeCollectedOnceTheUploadHasExpired() throws IOException {
        DirectUpload upload = client.brought(PNG);
        studio.clock.advance(Duration.ofMinutes(59));
        keepHouse();
        assertThat(studio.objects()).containsExactly(object(upload));
        studio.clock.advance(Duration.ofMinutes(1));
        refused("UPLOAD_NOT_FOUND", () -> client.complete(upload));
        keepHouse();
        assertThat(studio.objects()).isEmpty();
        assertThat(studio.database.ledger().find(object(upload))).isEmpty();
    }

    @Test
    void anAddressThatIsUsedAgainShouldLeaveNothingWithoutARow() throws IOException {
        DirectUpload upload = client.brought(PNG);
        Image image = client.complete(upload);
        keepHouse();
        client.bring(upload, PNG);
        studio.clock.advance(Duration.ofMinutes(10));
        keepHouse();
        assertThat(findings()).isEmpty();
        assertThat(client.complete(upload)).isEqualTo(image);
        studio.clock.advance(Duration.ofHours(1));
        keepHouse();
        assertThat(studio.objects()).containsExactly(image.blob().key());
    }

    @Test
    void anImageDeletedSinceShouldNotComeBack() throws IOException {
        DirectUpload upload = client.brought(PNG);
        studio.useCases()
                .deleteImage()
                .execute(Studio.ALICE, client.complete(upload).id());
        refused("IMAGE_NOT_FOUND", () -> client.complete(upload));
        assertThat(studio.objects()).isEmpty();
    }

    @Test
    void aStoreThatTakesNothingFromClientsShouldSaySo() {
        try (Pixelwright plain = Pixelwright.builder(studio.engine).build()) {
            refused(
                    "DIRECT_UPLOAD_UNSUPPORTED",
                    () -> plain.useCases()
                            .beginUpload()
                            .execute(Studio.ALICE, new Filename("x.png"), 1, Optional.empty()));
        }
    }
}
