package dev.pixelwright.testbed.s3;

/** The key pair by which a test server knows its only client. */
public record S3Keys(String accessKey, String secretKey) {

    static S3Keys forTests() {
        return new S3Keys("test-access-key", "test-secret-key");
    }
}
