package dev.pixelwright.adapters.s3;

/** By what the store checks the bytes that it receives. */
public enum S3Checksums {
    /** CRC-32 at the end of a body, as the SDK does it; AWS, MinIO, R2 and Ceph of today understand it. */
    WHEN_SUPPORTED,
    /** {@code Content-MD5} before a body, which every store since 2006 understands. */
    WHEN_REQUIRED
}
