package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Finds and opens objects. */
final class Reads {

    private final S3Connection connection;
    private final ObjectNames names;

    Reads(S3Connection connection, ObjectNames names) {
        this.connection = connection;
        this.names = names;
    }

    Optional<HeadObjectResponse> head(BlobKey key) {
        Optional<HeadObjectResponse> found = connection.calls().make(limits -> {
            try {
                return Optional.of(connection
                        .client()
                        .headObject(request -> request.bucket(names.bucket())
                                .key(names.of(key))
                                .overrideConfiguration(limits)));
            } catch (S3Exception e) {
                if (S3Failures.isMissing(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
        if (found.isEmpty()) {
            // An answer to HEAD has no body, so a missing bucket looks like a missing object.
            connection.ping();
        }
        return found;
    }

    Optional<InputStream> open(BlobKey key) {
        return get(new ObjectRange(key, Optional.empty(), Optional.empty())).map(opened -> {
            GetObjectResponse answer = opened.response();
            if (answer.contentLength() == null) {
                opened.abort();
                throw new StorageUnavailable("it does not tell the length of an object").toException();
            }
            return body(key, 0, answer.contentLength(), opened);
        });
    }

    /** @param length at least 1 */
    Optional<InputStream> open(BlobKey key, long offset, long length) {
        ByteRange range = new ByteRange(offset, length);
        return get(new ObjectRange(key, Optional.of(range), Optional.empty())).map(opened -> {
            if (!range.isAnsweredBy(opened.response().contentRange())) {
                opened.abort();
                throw range.refused(opened.response().contentRange());
            }
            return body(key, offset, length, opened);
        });
    }

    private InputStream body(BlobKey key, long offset, long length, ResponseInputStream<GetObjectResponse> opened) {
        GetObjectResponse answer = opened.response();
        boolean whole = answer.contentRange() == null;
        ObjectPiece piece = new ObjectPiece(
                key,
                offset,
                length,
                whole ? Digests.of(answer.metadata()) : Optional.empty(),
                Optional.ofNullable(answer.eTag()));
        return new ObjectBody(piece, opened, this::rest, connection);
    }

    /** What is left of a piece whose stream broke off. */
    private ResponseInputStream<GetObjectResponse> rest(ObjectPiece piece, long done) {
        ByteRange range = new ByteRange(piece.offset() + done, piece.length() - done);
        ResponseInputStream<GetObjectResponse> opened = get(new ObjectRange(
                        piece.key(), Optional.of(range), piece.etag()))
                .orElseThrow(() -> new StorageUnavailable("an object vanished while it was read").toException());
        if (!range.isAnsweredBy(opened.response().contentRange())) {
            opened.abort();
            throw new StorageUnavailable("it answered another range than was asked for").toException();
        }
        return opened;
    }

    private Optional<ResponseInputStream<GetObjectResponse>> get(ObjectRange wanted) {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(names.bucket()).key(names.of(wanted.key()));
        wanted.range().map(ByteRange::header).ifPresent(request::range);
        wanted.etag().ifPresent(request::ifMatch);
        return connection.calls().make(limits -> {
            try {
                return Optional.of(connection
                        .client()
                        .getObject(request.overrideConfiguration(limits).build()));
            } catch (S3Exception e) {
                if (S3Failures.isMissing(e)) {
                    return Optional.empty();
                }
                if (S3Failures.isOutside(e)) {
                    throw new IllegalArgumentException("Not a range of the object: " + wanted.range(), e);
                }
                throw e;
            }
        });
    }
}
