package dev.pixelwright.adapters.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.BlobStoreContract;
import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.port.BlobStore;
import org.junit.jupiter.api.Test;

class MeasuredBlobStoreTest implements BlobStoreContract {

    private final Meters meters = new Meters();

    @Override
    public BlobStore store() {
        return meters.timed(BlobStore.class, new InMemoryBlobStore());
    }

    @Test
    void callsShouldBeTimed() {
        BlobStore store = store();
        store.list(key -> {});
        store.list(key -> {});
        assertThat(meters.read().text())
                .contains("port_call_duration_seconds_count{call=\"list\",outcome=\"ok\",port=\"BlobStore\"} 2\n");
    }
}
