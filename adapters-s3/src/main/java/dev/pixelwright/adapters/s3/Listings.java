package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Names the objects of the bucket, page by page. What is not named as ours are is passed over. */
final class Listings {

    private final S3Connection connection;
    private final ObjectNames names;

    Listings(S3Connection connection, ObjectNames names) {
        this.connection = connection;
        this.names = names;
    }

    void list(Consumer<BlobKey> keys) {
        String token = null;
        do {
            ListObjectsV2Response page = page(token);
            for (S3Object object : page.contents()) {
                names.key(object.key()).ifPresent(keys);
            }
            String next = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
            if (next != null && next.equals(token)) {
                throw new StorageUnavailable("it lists the same page again and again").toException();
            }
            token = next;
        } while (token != null);
    }

    private ListObjectsV2Response page(@Nullable String token) {
        return connection
                .calls()
                .make(limits -> connection
                        .client()
                        .listObjectsV2(request -> request.bucket(names.bucket())
                                .prefix(names.prefix())
                                .continuationToken(token)
                                .overrideConfiguration(limits)));
    }
}
