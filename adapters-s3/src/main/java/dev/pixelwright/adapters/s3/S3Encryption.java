package dev.pixelwright.adapters.s3;

import java.util.Optional;
import java.util.regex.Pattern;

/** How the store encrypts what it keeps. The keys are its own; we never see them. */
public sealed interface S3Encryption {

    /** The value of {@code x-amz-server-side-encryption}; empty to send none. */
    Optional<String> algorithm();

    /** The key to name with it. */
    Optional<String> kmsKey();

    /** As the bucket is set up. */
    record AsTheBucket() implements S3Encryption {
        @Override
        public Optional<String> algorithm() {
            return Optional.empty();
        }

        @Override
        public Optional<String> kmsKey() {
            return Optional.empty();
        }
    }

    /** With keys that the store looks after. */
    record Aes256() implements S3Encryption {
        @Override
        public Optional<String> algorithm() {
            return Optional.of("AES256");
        }

        @Override
        public Optional<String> kmsKey() {
            return Optional.empty();
        }
    }

    /**
     * With a key of a key management service.
     *
     * @param keyId its id or ARN, 1 to 2048 visible ASCII characters
     */
    record Kms(String keyId) implements S3Encryption {

        private static final Pattern FORM = Pattern.compile("[!-~]{1,2048}");

        public Kms {
            if (!FORM.matcher(keyId).matches()) {
                throw new IllegalArgumentException("kmsKey must be 1 to 2048 visible ASCII characters");
            }
        }

        @Override
        public Optional<String> algorithm() {
            return Optional.of("aws:kms");
        }

        @Override
        public Optional<String> kmsKey() {
            return Optional.of(keyId);
        }
    }
}
