package dev.pixelwright.adapters.s3;

import java.util.Objects;
import java.util.Optional;

/**
 * How to work with one bucket. Every part checks itself and names the configuration key that is at fault.
 *
 * @param location where the objects are
 * @param credentials empty for the SDK's default chain: environment, profile, or the role of the machine
 * @param writing how objects are written
 * @param patience how long and how often a call is tried
 */
public record S3Settings(
        S3Location location, Optional<S3Credentials> credentials, S3Writing writing, S3Patience patience) {

    public S3Settings {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(writing, "writing");
        Objects.requireNonNull(patience, "patience");
    }

    /** With the usual ways of writing, and the usual patience. */
    public static S3Settings of(S3Location location, Optional<S3Credentials> credentials) {
        return new S3Settings(location, credentials, S3Writing.usual(), S3Patience.usual());
    }

    public S3Settings with(S3Writing changed) {
        return new S3Settings(location, credentials, changed, patience);
    }

    public S3Settings with(S3Patience changed) {
        return new S3Settings(location, credentials, writing, changed);
    }
}
