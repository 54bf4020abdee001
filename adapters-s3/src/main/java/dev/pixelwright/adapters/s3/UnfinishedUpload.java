package dev.pixelwright.adapters.s3;

import software.amazon.awssdk.services.s3.model.S3Exception;

/** An upload in parts that has begun and not ended. */
record UnfinishedUpload(String name, String id) {

    /** Removes its parts; whether there was something to remove. */
    boolean abort(S3Connection connection, ObjectNames names) {
        return connection.calls().make(limits -> {
            try {
                connection
                        .client()
                        .abortMultipartUpload(request -> request.bucket(names.bucket())
                                .key(name)
                                .uploadId(id)
                                .overrideConfiguration(limits));
                return true;
            } catch (S3Exception e) {
                if (S3Failures.isMissing(e)) {
                    return false;
                }
                throw e;
            }
        });
    }
}
