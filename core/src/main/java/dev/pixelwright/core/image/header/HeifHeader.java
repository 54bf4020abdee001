package dev.pixelwright.core.image.header;

import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * HEIF by ISO/IEC 23008-12, of which AVIF and HEIC are kinds: boxes, one of which ({@code meta}) tells of items. The
 * picture is the primary item; others, such as thumbnails, are not looked at. Its size is that of a person's view, after
 * its own properties cropped, turned and mirrored it (6.5.9, 6.5.10, 6.5.12): every decoder does as these say, and the
 * standard lets nobody turn it once more by its Exif. So it is upright. A sequence of pictures is refused, because its
 * frames are those of a film.
 */
final class HeifHeader {

    private final HeaderInput input;
    private final PixelBudget budget;

    HeifHeader(HeaderInput input, PixelBudget budget) {
        this.input = input;
        this.budget = budget;
    }

    ImageInfo read() throws IOException {
        @Nullable HeifItems items = null;
        while (HeifBox.follows(input, input.size())) {
            HeifBox box = HeifBox.read(input, input.size());
            if (box.type().equals("moov")) {
                throw input.damaged("it is a sequence of pictures, which is not read");
            }
            if (box.type().equals("meta")) {
                if (items != null) {
                    throw input.damaged("it tells twice what it holds");
                }
                items = HeifItems.read(input, budget, box);
            }
            box.skipRest(input);
        }
        if (items == null) {
            throw input.damaged("it has no picture");
        }
        Size size = items.size();
        return budget.info(size, 1, Orientation.UPRIGHT, items.alpha());
    }
}
