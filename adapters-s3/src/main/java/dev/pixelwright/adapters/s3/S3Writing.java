package dev.pixelwright.adapters.s3;

import java.util.Objects;

/**
 * How objects are written.
 *
 * @param partBytes larger objects go in parts of this many bytes, 5 MiB to 5 GiB; a part must get through within the
 *     attempt timeout
 * @param conditionalWrites whether a write says {@code If-None-Match: *}; a store that refuses it is asked no more
 * @param createBucket whether a bucket that is not there may be made
 */
public record S3Writing(
        S3Encryption encryption,
        long partBytes,
        S3Checksums checksums,
        boolean conditionalWrites,
        boolean createBucket) {

    private static final long MIB = 1L << 20;
    private static final long MIN_PART_BYTES = 5 * MIB;
    private static final long MAX_PART_BYTES = 5 * 1024 * MIB;

    /** @throws IllegalArgumentException when {@code partBytes} is out of its bounds */
    public S3Writing {
        Objects.requireNonNull(encryption, "encryption");
        Objects.requireNonNull(checksums, "checksums");
        if (partBytes < MIN_PART_BYTES || partBytes > MAX_PART_BYTES) {
            throw new IllegalArgumentException("partSize must be 5 MiB to 5 GiB, not " + partBytes + " bytes");
        }
    }

    /** Encrypted as the bucket is set up, parts of 8 MiB, CRC-32, conditional; no bucket is made. */
    public static S3Writing usual() {
        return new S3Writing(new S3Encryption.AsTheBucket(), 8 * MIB, S3Checksums.WHEN_SUPPORTED, true, false);
    }
}
