package dev.pixelwright.adapters.s3;

import software.amazon.awssdk.services.s3.model.S3Exception;

/** What became of the request that makes an object appear. */
enum Outcome {
    WRITTEN,
    /** Something is there already, perhaps ours. */
    STANDING,
    /** The store may not know the condition. */
    PUZZLED;

    /** What a refusal says; thrown again when it says neither of these. */
    static Outcome of(S3Exception e, boolean onlyIfNew) {
        if (onlyIfNew && S3Failures.isPreconditionFailed(e)) {
            return STANDING;
        }
        if (onlyIfNew && S3Failures.isPuzzled(e)) {
            return PUZZLED;
        }
        throw e;
    }
}
