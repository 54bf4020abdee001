package dev.pixelwright.adapters.sandbox.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ArrivalTest {

    private final Arrival arrival = new Arrival(new byte[] {9, 9, 9, 9, 9, 9, 9, 9}, 6);

    @Test
    void whatIsThereShouldBeReadWhileTheRestIsOnItsWay() throws IOException {
        ByteSource source = arrival.from(1, Optional.empty());
        add(1, 2, 3);
        assertThat(source.size()).isEqualTo(5);
        try (InputStream in = source.open()) {
            assertThat(in.available()).isEqualTo(2);
            assertThat(in.read(new byte[10], 0, 10)).isEqualTo(2);
            CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> read(in));
            add(-1);
            assertThat(next.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(255);
        }
        assertThat(arrival.room()).isEqualTo(2);
    }

    @Test
    void sourceShouldBeReadFromItsStartAsOftenAsNeeded() throws IOException {
        add(1, 2, 3, 4, 5, 6);
        arrival.end();
        ByteSource source = arrival.from(2, Optional.empty());
        for (int i = 0; i < 2; i++) {
            try (InputStream in = source.open()) {
                assertThat(in.read()).isEqualTo(3);
                assertThat(in.skip(1)).isEqualTo(1);
                assertThat(in.readAllBytes()).containsExactly(5, 6);
                assertThat(in.read()).isEqualTo(-1);
                assertThat(in.skip(3)).isZero();
            }
        }
    }

    @Test
    void whatEndsEarlyShouldBeCutShort() throws IOException {
        add(1, 2, 3, 4);
        CompletableFuture<byte[]> part = CompletableFuture.supplyAsync(() -> part(2, 4));
        arrival.end();
        assertThat(part.orTimeout(20, TimeUnit.SECONDS).join()).containsExactly(3, 4);
        try (InputStream in = arrival.from(0, Optional.empty()).open()) {
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3, 4);
            assertThat(in.read(new byte[1], 0, 1)).isEqualTo(-1);
        }
        assertThat(part(5, 1)).isEmpty();
    }

    private void add(int... values) throws IOException {
        arrival.add(values.length, (room, at) -> {
            for (int i = 0; i < values.length; i++) {
                room[at + i] = (byte) values[i];
            }
        });
    }

    private byte[] part(int offset, int length) {
        try {
            try (InputStream in = arrival.part(offset, length).open()) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int read(InputStream in) {
        try {
            return in.read();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
