package dev.pixelwright.adapters.s3;

import dev.pixelwright.testbed.s3.S3Server;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One server for all tests of this module; each test takes a prefix of its own. */
final class SharedServer {

    static final String BUCKET = "pictures";

    private static final S3Server SERVER = S3Server.inMemory(BUCKET);
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private SharedServer() {}

    static S3Server server() {
        return SERVER;
    }

    static Optional<S3Credentials> credentials() {
        return credentials(SERVER);
    }

    static Optional<S3Credentials> credentials(S3Server server) {
        return Optional.of(
                new S3Credentials(server.keys().accessKey(), server.keys().secretKey()));
    }

    /** An empty corner of the bucket. */
    static S3Location location() {
        return S3Location.at(SERVER.endpoint(), BUCKET).withPrefix("tests/" + PREFIXES.incrementAndGet());
    }

    static S3Settings settings() {
        return S3Settings.of(location(), credentials());
    }

    static S3Connection connect(S3Settings settings) {
        return new S3Connection(settings, () -> 0.5);
    }
}
