package dev.pixelwright.adapters.vips;

import static org.assertj.core.api.Assertions.assertThat;

import org.opentest4j.TestAbortedException;

/** The libvips of this system, for tests. */
final class Libvips {

    private Libvips() {}

    /** An engine on it; where there is none the test ends, which is said loudly, and is a failure where CI=true. */
    static VipsEngine engine() {
        return new VipsEngine(library());
    }

    static VipsLibrary library() {
        VipsLibrary.Search search = VipsLibrary.find(1);
        return search.library().orElseThrow(() -> {
            String words = "NOT TESTED: " + search.message() + ". Debian has it in the package libvips42.";
            System.err.println(words);
            assertThat(System.getenv("CI")).as(words).isNotEqualTo("true");
            return new TestAbortedException(words);
        });
    }
}
