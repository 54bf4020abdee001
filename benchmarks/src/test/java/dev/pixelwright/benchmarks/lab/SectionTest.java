package dev.pixelwright.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SectionTest {

    private final Section section = new Section("engines");

    @Test
    void shouldComeLastWhereThereWasNone() {
        assertThat(section.replacedIn("# Page\n\nWords.\n", "## New\n"))
                .isEqualTo("# Page\n\nWords.\n\n<!-- begin: engines -->\n## New\n<!-- end: engines -->\n");
    }

    @Test
    void shouldReplaceItselfAndNothingElse() {
        String page = section.replacedIn("Before.", "old") + "\nAfter.\n";
        String other = new Section("efforts").replacedIn(page, "others");
        assertThat(section.replacedIn(other, "new")).isEqualTo(other.replace("old", "new"));
    }

    @Test
    void shouldRefuseDamagedMarks() {
        assertThatThrownBy(() -> section.replacedIn("<!-- begin: engines -->", "text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("engines");
    }
}
