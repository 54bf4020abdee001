package dev.pixelwright.core.decorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedCallsTest {

    /** A port of the test's. */
    public interface Bread {

        String bake(String flour) throws IOException;
    }

    private final List<String> heard = new ArrayList<>();
    private final Decorator watched = new WatchedCalls((port, call) -> {
        heard.add(port + "." + call);
        return thrown -> heard.add(thrown.map(Throwable::getMessage).orElse("done"));
    });

    @Test
    void callsShouldBeHeardAndAnsweredByThePart() throws IOException {
        Bread bread = watched.decorated(Bread.class, flour -> flour + " bread");

        assertThat(bread.bake("rye")).isEqualTo("rye bread");
        assertThat(heard).containsExactly("Bread.bake", "done");
    }

    @Test
    void whatIsThrownShouldComeOutAsItIs() {
        Bread bread = watched.decorated(Bread.class, flour -> {
            throw new IOException("burnt");
        });

        assertThatThrownBy(() -> bread.bake("rye"))
                .isInstanceOf(IOException.class)
                .hasMessage("burnt");
        assertThat(heard).containsExactly("Bread.bake", "burnt");
    }

    @Test
    void whatEveryObjectCanDoShouldNotBeHeard() {
        Bread plain = flour -> flour;

        assertThat(watched.decorated(Bread.class, plain)).hasToString(plain.toString());
        assertThat(heard).isEmpty();
    }
}
