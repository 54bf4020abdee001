package dev.pixelwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilitiesCommandTest {

    @Test
    void capabilitiesShouldNameWhatIsSettledBeforeAnEngineSeesIt() {
        StringWriter out = new StringWriter();
        int exit = PixelwrightCommand.run(new PrintWriter(out), new PrintWriter(new StringWriter()), "capabilities");
        assertThat(exit).isZero();
        String operations = out.toString()
                .lines()
                .filter(line -> line.startsWith("operations "))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(operations.split(" +"))).contains("resize", "trim", "watermark");
    }
}
