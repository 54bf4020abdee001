package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import dev.pixelwright.core.failure.ImageFailure.QuotaExceeded;
import dev.pixelwright.core.image.Image;
import org.jdbi.v3.core.Handle;

/** What a user's images amount to, which stands in the row of the user. */
final class UsageRows {

    private UsageRows() {}

    /**
     * Keeps the owner's row as it is until the transaction ends: leaving changes columns of keys, and so waits for this lock.
     * Fails with {@code Unauthenticated} when they have left while the upload was on its way.
     */
    static void requireOwner(Handle handle, UserId owner) {
        boolean isThere = handle.createQuery(
                        "SELECT 1 FROM users WHERE id = :owner AND standing <> 'LEAVING' FOR KEY SHARE")
                .bind("owner", owner.value())
                .mapTo(int.class)
                .findOne()
                .isPresent();
        if (!isThere) {
            throw new Unauthenticated().toException();
        }
    }

    /**
     * Counts an image of an owner who is there, and holds their row until the transaction ends; fails with {@code
     * QuotaExceeded} when it does not fit.
     */
    static void count(Handle handle, Image image, Quota quota) {
        int counted = handle.createUpdate("""
                        UPDATE users SET image_bytes = image_bytes + :bytes, image_count = image_count + 1
                        WHERE id = :owner AND image_bytes <= :quota - :bytes
                        """)
                .bind("owner", image.owner().value())
                .bind("bytes", image.blob().bytes())
                .bind("quota", quota.maxBytes())
                .execute();
        if (counted == 0) {
            throw new QuotaExceeded(quota.maxBytes()).toException();
        }
    }
}
