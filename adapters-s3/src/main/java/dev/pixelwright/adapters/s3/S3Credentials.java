package dev.pixelwright.adapters.s3;

/**
 * A key pair.
 *
 * @param accessKey the public half, not blank
 * @param secretKey the secret half, not blank; left out of {@link #toString()}
 */
public record S3Credentials(String accessKey, String secretKey) {

    /** @throws IllegalArgumentException when one of them is blank */
    public S3Credentials {
        if (accessKey.isBlank() || secretKey.isBlank()) {
            throw new IllegalArgumentException("accessKey and secretKey must both be given, or neither");
        }
    }

    @Override
    public String toString() {
        return accessKey;
    }
}
