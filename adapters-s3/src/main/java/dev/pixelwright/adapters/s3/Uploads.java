package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Writes objects: small ones in one request, larger ones in parts. Both say that nothing may be there yet. Where
 * something is, it may be what an earlier attempt wrote whose answer was lost, so it is compared.
 */
final class Uploads {

    private final S3Connection connection;
    private final ObjectNames names;
    private final Standing standing;
    private final PartedUploads parted;
    private final AtomicBoolean conditional;

    Uploads(S3Connection connection, ObjectNames names, Reads reads) {
        this.connection = connection;
        this.names = names;
        this.standing = new Standing(reads);
        this.parted = new PartedUploads(connection, names);
        this.conditional = new AtomicBoolean(connection.settings().writing().conditionalWrites());
    }

    void put(BlobKey key, ByteSource source) throws IOException {
        Fingerprint print =
                Fingerprint.of(source, connection.settings().writing().partBytes());
        if (print.parts() == 1) {
            finish(
                    key,
                    print,
                    onlyIfNew -> connection.calls().make(limits -> send(key, source, print, onlyIfNew, limits)));
        } else {
            parted.write(key, source, print, completion -> finish(key, print, completion));
        }
    }

    /** The request that makes an object appear, with or without the condition that there is none. */
    interface Completion {

        Outcome run(boolean onlyIfNew);
    }

    private void finish(BlobKey key, Fingerprint print, Completion completion) {
        Outcome outcome = completion.run(conditional.get());
        if (outcome == Outcome.PUZZLED) {
            outcome = completion.run(false);
            conditional.set(false);
        }
        if (outcome == Outcome.STANDING) {
            standing.mustBe(key, print);
        }
    }

    private Outcome send(
            BlobKey key,
            ByteSource source,
            Fingerprint print,
            boolean onlyIfNew,
            AwsRequestOverrideConfiguration limits) {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(names.bucket())
                .key(names.of(key))
                .metadata(Digests.metadata(print.sha256()))
                .overrideConfiguration(limits);
        Requests.encrypt(request, connection.settings().writing());
        if (connection.settings().writing().checksums() == S3Checksums.WHEN_REQUIRED) {
            request.contentMD5(print.md5s().get(0));
        }
        if (onlyIfNew) {
            request.ifNoneMatch("*");
        }
        SourceBody body = new SourceBody(source, 0, print.bytes());
        try {
            connection.client().putObject(request.build(), body.asRequestBody());
            return Outcome.WRITTEN;
        } catch (S3Exception e) {
            body.rethrow();
            return Outcome.of(e, onlyIfNew);
        } catch (RuntimeException e) {
            body.rethrow();
            throw e;
        }
    }
}
