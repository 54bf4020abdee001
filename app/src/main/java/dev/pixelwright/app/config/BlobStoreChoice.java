package dev.pixelwright.app.config;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.pixelwright.core.local.FileBlobStore;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The key {@code blobStore}: where the bytes of pictures are kept. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BlobStoreChoice.Folder.class, name = "folder"),
    @JsonSubTypes.Type(value = S3Store.class, name = "s3")
})
public sealed interface BlobStoreChoice permits BlobStoreChoice.Folder, S3Store {

    /** Opens the store, which need not be there yet. */
    OpenStore open(Premises premises);

    /** What it is called where people are told of it; {@code data} is the data folder. */
    String place(Path data);

    /**
     * Fails when the store could not be opened now and used. Nothing is made that stays.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code StorageUnavailable}
     */
    void reach(Path data) throws IOException;

    /** Whether people are sent to the store itself, by an address it has signed, for the bytes of a picture. */
    boolean redirects();

    /**
     * {@code type: folder}: as files.
     *
     * @param path the folder; {@code blobs} in the data folder if left out
     */
    record Folder(Optional<String> path) implements BlobStoreChoice {

        @Override
        public OpenStore open(Premises premises) {
            Path folder = folder(premises.data());
            return new OpenStore(
                    new FileBlobStore(folder),
                    Optional.empty(),
                    Optional.empty(),
                    () -> tryToWrite(folder),
                    Optional.empty(),
                    () -> {});
        }

        @Override
        public String place(Path data) {
            return folder(data).toString();
        }

        @Override
        public void reach(Path data) throws IOException {
            Path folder = folder(data);
            if (Files.exists(folder)) {
                tryToWrite(folder);
            } else if (!Files.isWritable(nearest(folder))) {
                throw new AccessDeniedException(folder.toString());
            }
        }

        private Path folder(Path data) {
            return path.map(Path::of).orElse(data.resolve("blobs"));
        }

        private static Path nearest(Path missing) {
            Path there = missing.toAbsolutePath();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            return there;
        }

        @Override
        public boolean redirects() {
            return false;
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
