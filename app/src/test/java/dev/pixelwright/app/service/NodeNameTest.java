package dev.pixelwright.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NodeNameTest {

    @Test
    void nameShouldSayMachineAndProcess() {
        assertThat(NodeName.of("ada", 42, new byte[] {1, (byte) 0xab, 3}).value())
                .isEqualTo("ada-42-01ab03");
    }

    @Test
    void nameOfALongHostShouldFit() {
        assertThat(NodeName.of("h".repeat(300), Long.MAX_VALUE, new byte[3]).value())
                .hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void processesWithTheSameNumberShouldDiffer() {
        SecureRandom random = new SecureRandom();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            names.add(NodeName.of(random).value());
        }
        assertThat(names).hasSize(20);
    }
}
