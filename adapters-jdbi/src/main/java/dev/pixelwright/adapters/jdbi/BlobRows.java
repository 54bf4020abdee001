package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What the transactions of other ports write into the ledger. */
final class BlobRows {

    private BlobRows() {}

    static BlobEntry entry(ResultSet row) throws SQLException {
        return new BlobEntry(
                new BlobKey(row.getString("key")),
                BlobState.valueOf(row.getString("state")),
                Columns.moment(row, "since"));
    }

    /** Releases an object that no row came to hold; one that is held stays. */
    static void abandon(Handle handle, BlobKey key) {
        handle.createUpdate("""
                        UPDATE blobs SET state = 'RELEASED', since = clock_timestamp()
                        WHERE key = :key AND state = 'RESERVED'
                        """).bind("key", key.value()).execute();
    }

    /** Releases objects whatever they were; how many there were. */
    static int release(Handle handle, List<BlobKey> keys) {
        return handle.createUpdate("""
                        UPDATE blobs SET state = 'RELEASED', since = clock_timestamp()
                        WHERE key = ANY (:keys) AND state <> 'RELEASED'
                        """)
                .bindArray(
                        "keys", String.class, keys.stream().map(BlobKey::value).toList())
                .execute();
    }
}
