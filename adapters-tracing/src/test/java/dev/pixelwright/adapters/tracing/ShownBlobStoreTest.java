package dev.pixelwright.adapters.tracing;

import dev.pixelwright.adapters.testkit.BlobStoreContract;
import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.port.BlobStore;

class ShownBlobStoreTest implements BlobStoreContract {

    @Override
    public BlobStore store() {
        return new Kept(1).traces().shown(BlobStore.class, new InMemoryBlobStore());
    }
}
