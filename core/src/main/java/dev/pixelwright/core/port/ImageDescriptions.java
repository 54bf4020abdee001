package dev.pixelwright.core.port;

import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.sight.Description;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What images look like, and which of them nobody has looked at yet. {@code Images.add} makes an image due here, and {@code
 * Images.remove} takes all that is known of it with it; about an image that is not there every method does nothing. Time is
 * the database's. Any method may fail with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface ImageDescriptions {

    /**
     * Gives out the image that is due longest, which counts as one more try. For {@code lease}, and four times as long with
     * each try before, nobody gets it again; when it was neither described nor given up by then, it is due once more, unless
     * this was its last try. So an image that ends the process of whoever looks at it is left alone after {@code maxTries}.
     * Of simultaneous calls each gets another image.
     *
     * @return empty when nothing is due
     */
    Optional<Image> claim(Duration lease, int maxTries);

    /** Notes what an image looks like; it is never due again. Written twice the later stands. */
    void describe(ImageId image, Description description);

    /** An image that cannot be described is never due again; a description that is there stays. */
    void giveUp(ImageId image);

    /** What is known of these images; those of which nothing is are missing. */
    Map<ImageId, Description> of(List<ImageId> images);
}
