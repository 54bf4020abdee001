package dev.pixelwright.adapters.s3;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the objects are.
 *
 * @param bucket 3 to 63 lower-case letters, digits, dashes and dots
 * @param prefix stands before every key, with a slash between; empty, or segments of letters, digits, dots, dashes and
 *     underscores joined by slashes, at most 200 characters
 * @param endpoint {@code http} or {@code https} with a host; empty for AWS itself
 * @param region part of every signature, such as {@code eu-central-1}, or {@code auto}
 * @param pathStyle whether the bucket is the first part of the path, and not of the host name
 */
public record S3Location(String bucket, String prefix, Optional<URI> endpoint, String region, boolean pathStyle) {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PREFIX =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*)?");
    private static final int MAX_PREFIX_LENGTH = 200;
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9-]{1,50}");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** @throws IllegalArgumentException when a component does not have its form */
    public S3Location {
        if (!BUCKET.matcher(bucket).matches()) {
            throw new IllegalArgumentException(
                    "bucket must be 3 to 63 lower-case letters, digits, dashes and dots, not '" + bucket + "'");
        }
        if (prefix.length() > MAX_PREFIX_LENGTH || !PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("prefix must be empty or segments of letters, digits, dots, dashes and"
                    + " underscores joined by slashes, at most " + MAX_PREFIX_LENGTH + " characters, not '" + prefix
                    + "'");
        }
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException(
                    "region must be 1 to 50 letters, digits and dashes, not '" + region + "'");
        }
        endpoint.ifPresent(S3Location::check);
    }

    /** A bucket of a compatible store, with its name in the path as most of them have it, in {@code us-east-1}. */
    public static S3Location at(URI endpoint, String bucket) {
        return new S3Location(bucket, "", Optional.of(endpoint), "us-east-1", true);
    }

    /** A bucket of AWS. */
    public static S3Location aws(String region, String bucket) {
        return new S3Location(bucket, "", Optional.empty(), region, false);
    }

    public S3Location withPrefix(String changed) {
        return new S3Location(bucket, changed, endpoint, region, pathStyle);
    }

    /** What stands before every key: empty, or the prefix and a slash. */
    String keyPrefix() {
        return prefix.isEmpty() ? "" : prefix + "/";
    }

    // The address is not repeated where it may hold a password.
    private static void check(URI endpoint) {
        boolean plain = SCHEMES.contains(String.valueOf(endpoint.getScheme()))
                && endpoint.getHost() != null
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null;
        if (!plain) {
            throw new IllegalArgumentException(
                    "endpoint must be http:// or https:// with a host, and without user, query or fragment");
        }
    }
}
