package dev.pixelwright.adapters.s3;

import dev.pixelwright.adapters.testkit.BlobStoreContract;
import dev.pixelwright.core.port.BlobStore;
import org.junit.jupiter.api.AfterEach;

class S3BlobStoreTest implements BlobStoreContract {

    private final S3Connection connection = SharedServer.connect(SharedServer.settings());

    @Override
    public BlobStore store() {
        return new S3BlobStore(connection);
    }

    @AfterEach
    void close() {
        connection.close();
    }
}
