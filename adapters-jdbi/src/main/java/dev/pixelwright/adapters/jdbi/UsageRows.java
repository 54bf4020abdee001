package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.image.Image;
import org.jdbi.v3.core.Handle;

/** What a user's images amount to, which stands in the row of the user. */
final class UsageRows {

    private UsageRows() {}

    /** Counts an image that is added in this transaction, which holds the row until then; false when it does not fit. */
    static boolean count(Handle handle, Image image, Quota quota) {
        return handle.createUpdate("""
                                UPDATE users SET image_bytes = image_bytes + :bytes, image_count = image_count + 1
                                WHERE id = :owner AND image_bytes <= :quota - :bytes
                                """)
                        .bind("owner", image.owner().value())
                        .bind("bytes", image.blob().bytes())
                        .bind("quota", quota.maxBytes())
                        .execute()
                == 1;
    }
}
