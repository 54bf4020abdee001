package dev.pixelwright.adapters.s3;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What is told of an object's bytes before they are sent, found by reading the source once from end to end: a source that
 * cannot be read is noticed before the store hears of it.
 *
 * @param partBytes the length of every part but the last
 * @param md5s of every part, in Base64 as {@code Content-MD5} has it; an empty object has one part
 */
record Fingerprint(long bytes, Sha256 sha256, long partBytes, List<String> md5s) {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int MAX_PARTS = 10_000;

    Fingerprint {
        md5s = List.copyOf(md5s);
    }

    /** @throws IOException when the source cannot be read or has another length than it says */
    static Fingerprint of(ByteSource source, long wantedPartBytes) throws IOException {
        long partBytes = Math.max(wantedPartBytes, (source.size() + MAX_PARTS - 1) / MAX_PARTS);
        MessageDigest whole = Sha256.newDigest();
        List<String> md5s = new ArrayList<>();
        long bytes = 0;
        try (InputStream in = source.open()) {
            do {
                MessageDigest part = md5();
                bytes += digest(in, partBytes, whole, part);
                md5s.add(Base64.getEncoder().encodeToString(part.digest()));
            } while (bytes < source.size() && bytes == md5s.size() * partBytes);
            if (bytes != source.size() || in.read() >= 0) {
                throw new IOException("The source does not have the " + source.size() + " bytes that it promises");
            }
        }
        return new Fingerprint(bytes, Sha256.of(whole), partBytes, md5s);
    }

    int parts() {
        return md5s.size();
    }

    /** Where a part begins, counted from 0. */
    long offset(int part) {
        return part * partBytes;
    }

    long length(int part) {
        return Math.min(partBytes, bytes - offset(part));
    }

    /** Puts at most {@code most} bytes into both digests, and tells how many there were. */
    private static long digest(InputStream in, long most, MessageDigest whole, MessageDigest part) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long done = 0;
        while (done < most) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, most - done));
            if (read < 0) {
                break;
            }
            whole.update(buffer, 0, read);
            part.update(buffer, 0, read);
            done += read;
        }
        return done;
    }

    // Not a promise of secrecy: the header that even the oldest stores check a body by.
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
