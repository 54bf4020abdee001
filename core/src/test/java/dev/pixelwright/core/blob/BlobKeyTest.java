package dev.pixelwright.core.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobKeyTest {

    private static final UUID ID = UUID.fromString("ab345678-1234-4abc-8def-0123456789ab");

    @Test
    void keysShouldSpreadOverFoldersAndCarryTheAttempt() {
        assertThat(BlobKey.original(ID)).hasToString("originals/ab/" + ID);
        assertThat(BlobKey.staged(ID)).hasToString("uploads/ab/" + ID);
        assertThat(BlobKey.derivative(ID, 3)).hasToString("derivatives/ab/" + ID + "-3");
        assertThat(BlobKey.derivative(ID, 3)).isNotEqualTo(BlobKey.derivative(ID, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "a/",
                "a//b",
                "../a",
                "a/../b",
                ".a",
                "A",
                "a b",
                "a\\b",
                "a\n",
                "-a",
                "1/2/3/4/5/6/7/8/9"
            })
    void whatCouldLeaveItsFolderShouldBeNoKey(String text) {
        assertThatThrownBy(() -> new BlobKey(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lengthShouldBeBounded() {
        assertThat(new BlobKey("a".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> new BlobKey("a".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysShouldSortByText() {
        assertThat(new BlobKey("a/b")).isLessThan(new BlobKey("a/c"));
    }

    @Test
    void anOriginalShouldTellItsContentAndNothingElseShould() {
        UUID content = UUID.fromString("0f1e2d3c-4b5a-4697-8877-665544332211");
        assertThat(BlobKey.original(content).originalContent()).contains(content);
        assertThat(BlobKey.derivative(content, 1).originalContent()).isEmpty();
        assertThat(BlobKey.staged(content).originalContent()).isEmpty();
        assertThat(new BlobKey("originals/aa/orphan").originalContent()).isEmpty();
    }
}
