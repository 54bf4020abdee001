package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.port.Memberships;
import dev.pixelwright.core.usecase.DeleteImage;
import java.util.List;
import java.util.Optional;

/**
 * Removes what was owned by those who have left: their images with all that was made of them, and then themselves. A round
 * that is cut off is gone on with by the next, and two nodes may do it at once.
 */
public final class RemoveLeavers {

    private static final System.Logger LOG = System.getLogger(RemoveLeavers.class.getName());
    private static final int MOST_LEAVERS = 10;
    private static final int PART = 100;

    private final Memberships memberships;
    private final Images images;
    private final DeleteImage deleteImage;

    public RemoveLeavers(Memberships memberships, Images images, DeleteImage deleteImage) {
        this.memberships = memberships;
        this.images = images;
        this.deleteImage = deleteImage;
    }

    /** Goes through some of them, and tells how many are gone without a trace. */
    public int execute() {
        int removed = 0;
        for (UserId leaver : memberships.leavers(MOST_LEAVERS)) {
            removed += remove(leaver) ? 1 : 0;
        }
        return removed;
    }

    // One who cannot be removed now must not keep the others waiting.
    private boolean remove(UserId leaver) {
        try {
            removeImages(leaver);
            return memberships.remove(leaver);
        } catch (FailureException e) {
            LOG.log(System.Logger.Level.WARNING, "What user " + leaver + " owned is left to the next round", e);
            return false;
        }
    }

    private void removeImages(UserId owner) {
        List<Image> some = some(owner);
        while (!some.isEmpty()) {
            some.forEach(image -> remove(owner, image));
            some = some(owner);
        }
    }

    private List<Image> some(UserId owner) {
        PageRequest first = PageRequest.first(PART);
        return images.list(new ImageQuery(owner, Optional.empty(), ImageQuery.Order.OLDEST_FIRST, first))
                .items();
    }

    private void remove(UserId owner, Image image) {
        try {
            deleteImage.execute(owner, image.id());
        } catch (FailureException e) {
            // Another node was faster.
            if (!(e.failure() instanceof ImageNotFound)) {
                throw e;
            }
        }
    }
}
