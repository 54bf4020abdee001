package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Writes large objects part by part. Nothing is seen of one before the last request; after a failure it is given up. */
final class PartedUploads {

    private final S3Connection connection;
    private final ObjectNames names;

    PartedUploads(S3Connection connection, ObjectNames names) {
        this.connection = connection;
        this.names = names;
    }

    /** @param finish runs the request that makes the object appear, with the condition that the store understands */
    void write(BlobKey key, ByteSource source, Fingerprint print, Consumer<Uploads.Completion> finish) {
        UnfinishedUpload upload = new UnfinishedUpload(names.of(key), begin(key, print));
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (int part = 0; part < print.parts(); part++) {
                parts.add(send(upload, source, print, part));
            }
            finish.accept(onlyIfNew -> complete(upload, parts, onlyIfNew));
        } catch (RuntimeException e) {
            giveUp(upload, e);
            throw e;
        }
    }

    private String begin(BlobKey key, Fingerprint print) {
        return connection.calls().make(limits -> {
            CreateMultipartUploadRequest.Builder request = CreateMultipartUploadRequest.builder()
                    .bucket(names.bucket())
                    .key(names.of(key))
                    .metadata(Digests.metadata(print.sha256()))
                    .overrideConfiguration(limits);
            Requests.encrypt(request, connection.settings().writing());
            return connection.client().createMultipartUpload(request.build()).uploadId();
        });
    }

    private CompletedPart send(UnfinishedUpload upload, ByteSource source, Fingerprint print, int part) {
        int number = part + 1;
        UploadPartRequest.Builder request = UploadPartRequest.builder()
                .bucket(names.bucket())
                .key(upload.name())
                .uploadId(upload.id())
                .partNumber(number);
        if (connection.settings().writing().checksums() == S3Checksums.WHEN_REQUIRED) {
            request.contentMD5(print.md5s().get(part));
        }
        UploadPartResponse answer = connection
                .calls()
                .make(limits -> send(
                        request.overrideConfiguration(limits).build(),
                        new SourceBody(source, print.offset(part), print.length(part))));
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(answer.eTag())
                .checksumCRC32(answer.checksumCRC32())
                .build();
    }

    private UploadPartResponse send(UploadPartRequest request, SourceBody body) {
        try {
            return connection.client().uploadPart(request, body.asRequestBody());
        } catch (RuntimeException e) {
            body.rethrow();
            throw e;
        }
    }

    private Outcome complete(UnfinishedUpload upload, List<CompletedPart> parts, boolean onlyIfNew) {
        return connection.calls().make(limits -> complete(upload, parts, onlyIfNew, limits));
    }

    private Outcome complete(
            UnfinishedUpload upload,
            List<CompletedPart> parts,
            boolean onlyIfNew,
            AwsRequestOverrideConfiguration limits) {
        try {
            connection
                    .client()
                    .completeMultipartUpload(request -> request.bucket(names.bucket())
                            .key(upload.name())
                            .uploadId(upload.id())
                            .multipartUpload(all -> all.parts(parts))
                            .ifNoneMatch(onlyIfNew ? "*" : null)
                            .overrideConfiguration(limits));
            return Outcome.WRITTEN;
        } catch (S3Exception e) {
            // The upload is gone when an earlier attempt ended it and only the answer was lost.
            return S3Failures.isMissing(e) ? Outcome.STANDING : Outcome.of(e, onlyIfNew);
        }
    }

    private void giveUp(UnfinishedUpload upload, RuntimeException reason) {
        try {
            upload.abort(connection, names);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
