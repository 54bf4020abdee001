package dev.pixelwright.adapters.s3;

import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** What every request that begins an object says; the SDK's builders have no type in common. */
final class Requests {

    private Requests() {}

    static void encrypt(PutObjectRequest.Builder request, S3Writing writing) {
        writing.encryption().algorithm().ifPresent(request::serverSideEncryption);
        writing.encryption().kmsKey().ifPresent(request::ssekmsKeyId);
    }

    static void encrypt(CreateMultipartUploadRequest.Builder request, S3Writing writing) {
        writing.encryption().algorithm().ifPresent(request::serverSideEncryption);
        writing.encryption().kmsKey().ifPresent(request::ssekmsKeyId);
    }
}
