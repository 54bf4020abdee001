package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Gives up uploads in parts that nobody has ended, by the clock of the store, which is also the one that began them. */
final class Leftovers {

    private final S3Connection connection;
    private final ObjectNames names;

    Leftovers(S3Connection connection, ObjectNames names) {
        this.connection = connection;
        this.names = names;
    }

    int discard(Duration abandonedAfter) {
        int discarded = 0;
        for (UnfinishedUpload upload : olderThan(abandonedAfter)) {
            if (upload.abort(connection, names)) {
                discarded++;
            }
        }
        return discarded;
    }

    // All pages are read before anything is given up, so that no page shifts under the reading.
    private List<UnfinishedUpload> olderThan(Duration age) {
        List<UnfinishedUpload> found = new ArrayList<>();
        ListMultipartUploadsResponse page = null;
        do {
            page = after(page);
            Instant now = date(page.sdkHttpResponse());
            for (MultipartUpload upload : page.uploads()) {
                boolean old = !upload.initiated().isAfter(now.minus(age));
                if (old && names.key(upload.key()).isPresent()) {
                    found.add(new UnfinishedUpload(upload.key(), upload.uploadId()));
                }
            }
        } while (Boolean.TRUE.equals(page.isTruncated()) && page.nextKeyMarker() != null);
        return found;
    }

    private ListMultipartUploadsResponse after(@Nullable ListMultipartUploadsResponse page) {
        return connection
                .calls()
                .make(limits -> connection
                        .client()
                        .listMultipartUploads(request -> request.bucket(names.bucket())
                                .prefix(names.prefix())
                                .keyMarker(page == null ? null : page.nextKeyMarker())
                                .uploadIdMarker(page == null ? null : page.nextUploadIdMarker())
                                .overrideConfiguration(limits)));
    }

    private static Instant date(SdkHttpResponse answer) {
        try {
            return answer.firstMatchingHeader("Date")
                    .map(text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from))
                    .orElseThrow(() -> new StorageUnavailable("it does not tell its time").toException());
        } catch (DateTimeException e) {
            throw new StorageUnavailable("it tells its time in a form of its own").toException(e);
        }
    }
}
