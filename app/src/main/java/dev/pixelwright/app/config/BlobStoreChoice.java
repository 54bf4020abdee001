package dev.pixelwright.app.config;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.pixelwright.core.local.FileBlobStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The key {@code blobStore}: where the bytes of pictures are kept. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = BlobStoreChoice.Folder.class, name = "folder"))
public sealed interface BlobStoreChoice {

    /** Opens the store; {@code data} is the data folder. */
    OpenStore open(Path data);

    /**
     * {@code type: folder}: as files.
     *
     * @param path the folder; {@code blobs} in the data folder if left out
     */
    record Folder(Optional<String> path) implements BlobStoreChoice {

        @Override
        public OpenStore open(Path data) {
            Path folder = path.map(Path::of).orElse(data.resolve("blobs"));
            return new OpenStore(new FileBlobStore(folder), Optional.empty(), () -> tryToWrite(folder), () -> {});
        }

        // Beside the objects, never among them: what is there must have a row.
        private static void tryToWrite(Path folder) throws IOException {
            Path probe = Files.createTempFile(folder, "probe-", ".tmp");
            try {
                Files.write(probe, new byte[] {1});
            } finally {
                Files.delete(probe);
            }
        }
    }
}
