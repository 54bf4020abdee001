package dev.pixelwright.examples.house;

import dev.pixelwright.adapters.testkit.BlobStoreContract;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the port, over a real server on loopback that begins empty. */
class HouseBlobStoreTest implements BlobStoreContract {

    private static final String TOKEN = "let-me-in";

    @TempDir
    private Path folder;

    private HouseServer house;

    @BeforeEach
    void startServer() throws IOException {
        house = HouseServer.start(folder, TOKEN);
    }

    @AfterEach
    void stopServer() {
        house.close();
    }

    @Override
    public BlobStore store() {
        return new HouseBlobStore(house.address(), TOKEN);
    }
}
