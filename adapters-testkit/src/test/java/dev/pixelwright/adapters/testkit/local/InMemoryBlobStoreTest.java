package dev.pixelwright.adapters.testkit.local;

import dev.pixelwright.adapters.testkit.BlobStoreContract;
import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.port.BlobStore;

class InMemoryBlobStoreTest implements BlobStoreContract {

    @Override
    public BlobStore store() {
        return new InMemoryBlobStore();
    }
}
