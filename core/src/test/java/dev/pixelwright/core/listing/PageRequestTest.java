package dev.pixelwright.core.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void boundsShouldBeKept() {
        assertThat(PageRequest.first(1)).isEqualTo(new PageRequest(1, 0, OptionalLong.empty()));
        assertThat(PageRequest.skip(40, 100)).isEqualTo(new PageRequest(100, 40, OptionalLong.empty()));
        assertThat(PageRequest.after(9, 20)).isEqualTo(new PageRequest(20, 0, OptionalLong.of(9)));
        assertThatThrownBy(() -> PageRequest.first(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PageRequest.first(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PageRequest.skip(-1, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageRequest(20, 1, OptionalLong.of(9)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pageShouldNotChangeWithTheListItWasMadeOf() {
        List<String> rows = new ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(rows, true, 5);
        rows.add("b");
        assertThat(page.items()).containsExactly("a");
    }
}
