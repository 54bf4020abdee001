package dev.pixelwright.core.image.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.ImageFailure.ImageTooLarge;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import org.junit.jupiter.api.Test;

class HeifHeaderTest {

    private static ImageInfo info(ImageFormat format, int width, int height, boolean alpha) {
        return new ImageInfo(format, new Size(width, height), 1, Orientation.UPRIGHT, alpha);
    }

    @Test
    void readShouldKnowBothKinds() {
        assertThat(Headers.read(new SampleHeif().size(8, 6).end())).isEqualTo(info(ImageFormat.AVIF, 8, 6, false));
        assertThat(Headers.read(new SampleHeif().brand("heic").size(8, 6).end()))
                .isEqualTo(info(ImageFormat.HEIC, 8, 6, false));
    }

    @Test
    void readShouldKnowTransparency() {
        assertThat(Headers.read(new SampleHeif().size(8, 6).alpha().end()))
                .isEqualTo(info(ImageFormat.AVIF, 8, 6, true));
    }

    /** As every decoder applies what the item says, there is nothing left to turn. */
    @Test
    void sizeShouldBeThatOfAPersonsView() {
        for (int quarters = 0; quarters < 4; quarters++) {
            boolean side = quarters % 2 == 1;
            byte[] file =
                    new SampleHeif().size(8, 6).turned(quarters).mirrored().end();
            assertThat(Headers.read(file)).isEqualTo(info(ImageFormat.AVIF, side ? 6 : 8, side ? 8 : 6, false));
        }
    }

    @Test
    void sizeShouldFollowTheOrderOfTheProperties() {
        assertThat(Headers.read(new SampleHeif().size(8, 6).cut(10, 4).turned(1).end())
                        .size())
                .isEqualTo(new Size(2, 5));
        byte[] beyond = new SampleHeif().size(8, 6).turned(1).cut(14, 4).end();
        Headers.assertUndecodable(beyond, "avif", "its part to show is beyond its picture");
    }

    @Test
    void readShouldTakeTheSizeOfThePictureAndNotOfAnother() {
        byte[] thumbnail =
                SampleHeif.box("ispe", new ByteWriter().zeros(4).u32be(2).u32be(1));
        assertThat(Headers.read(new SampleHeif()
                                .shared(thumbnail)
                                .size(8, 6)
                                .shared(thumbnail)
                                .end())
                        .size())
                .isEqualTo(new Size(8, 6));
    }

    @Test
    void readShouldRefuseWhatIsTooLargeEvenBesideThePicture() {
        byte[] huge =
                SampleHeif.box("ispe", new ByteWriter().zeros(4).u32be(9_000).u32be(9_000));
        byte[] file = new SampleHeif().size(8, 6).shared(huge).end();
        assertThat(Headers.refusal(ByteSource.of(file), ImageLimits.DEFAULT))
                .isEqualTo(new ImageTooLarge(81_000_000, ImageLimits.DEFAULT.maxPixels()));
    }

    @Test
    void sequencesShouldBeRefusedByName() {
        byte[] film = new SampleHeif()
                .brand("avis")
                .size(8, 6)
                .with(SampleHeif.box("moov", new ByteWriter().zeros(4)))
                .end();
        Headers.assertUndecodable(film, "avif", "it is a sequence of pictures, which is not read");
    }

    @Test
    void readShouldRefuseAPictureWithoutASize() {
        Headers.assertUndecodable(new SampleHeif().mirrored().end(), "avif", "its picture has no size");
        Headers.assertUndecodable(new SampleHeif().size(8, 6).number(9).end(), "avif", "it lacks a property");
    }

    @Test
    void readShouldRefuseMoreThanAFileNeeds() {
        SampleHeif many = new SampleHeif().size(8, 6);
        byte[] nothing = SampleHeif.box("free", new ByteWriter());
        for (int i = 0; i < 10_000; i++) {
            many.shared(nothing);
        }
        Headers.assertUndecodable(many.end(), "avif", "it has more than 10000 properties");
    }

    /** Pieces without a place take no bytes, so that a short file could claim any number of them. */
    @Test
    void readShouldNotCountPiecesThatAreNowhere() {
        ByteWriter places = new ByteWriter().u32be(0).u16be(0).u16be(60_000);
        for (int i = 0; i < 60_000; i++) {
            places.u16be(SampleHeif.ITEM).u16be(0).u16be(0xffff);
        }
        byte[] file = new ByteWriter()
                .bytes(SampleHeif.box("ftyp", new ByteWriter().ascii("avif").zeros(4)))
                .bytes(SampleHeif.box(
                        "meta",
                        new ByteWriter()
                                .u32be(0)
                                .bytes(SampleHeif.box(
                                        "pitm", new ByteWriter().u32be(0).u16be(SampleHeif.ITEM)))
                                .bytes(SampleHeif.box("iloc", places))
                                .bytes(SampleHeif.box("iprp", new ByteWriter()))))
                .toBytes();
        assertThat(Headers.refusal(file)).isEqualTo(new UndecodableImage("avif", "its pieces have no place"));
    }
}
