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

    /** Marks a reserved object as held; false when its reservation is gone. */
    static boolean hold(Handle handle, BlobKey key) {
        return move(handle, key, "HELD");
    }

    /** Releases an object that no row came to hold; one that is held stays. */
    static void abandon(Handle handle, BlobKey key) {
        move(handle, key, "RELEASED");
    }

    private static boolean move(Handle handle, BlobKey key, String state) {
        int moved = handle.createUpdate("""
                        UPDATE blobs SET state = :state, since = clock_timestamp()
                        WHERE key = :key AND state = 'RESERVED'
                        """)
                .bind("key", key.value())
                .bind("state", state)
                .execute();
        return moved == 1;
    }

    /** Releases objects whatever they were. */
    static void release(Handle handle, List<BlobKey> keys) {
        handle.createUpdate("""
                        UPDATE blobs SET state = 'RELEASED', since = clock_timestamp()
                        WHERE key = ANY (:keys) AND state <> 'RELEASED'
                        """)
                .bindArray(
                        "keys", String.class, keys.stream().map(BlobKey::value).toList())
                .execute();
    }
}
