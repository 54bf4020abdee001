package dev.pixelwright.adapters.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.FailureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FrameTest {

    private static final int[] YCBCR = {1, 0x22, 2, 0x11, 3, 0x11};
    private static final int[] RGB = {'R', 0x11, 'G', 0x11, 'B', 0x11};

    @Test
    void aHeaderShouldTellAllAboutTheFrame() throws IOException {
        TestHeader header = new TestHeader().jfif().frame(0xc2, 8, YCBCR);
        Frame frame = header.segment(0xda, 1, 1, 0, 0, 0, 0).open().frame();
        assertThat(frame.width()).isEqualTo(300);
        assertThat(frame.height()).isEqualTo(200);
        assertThat(frame.components())
                .isEqualTo(List.of(new Component(1, 2, 2, 0), new Component(2, 1, 1, 0), new Component(3, 1, 1, 0)));
        assertThat(frame.isProgressive()).isTrue();
        assertThat(frame.isSupported()).isTrue();
        assertThat(frame.profile()).isEmpty();
        assertThat(frame.planeWidth(1, Scale.FULL)).isEqualTo(150);
        assertThat(frame.planeWidth(1, Scale.EIGHTH)).isEqualTo(19);
        assertThat(frame.planeHeight(0, Scale.HALF)).isEqualTo(100);
        assertThat(frame.planeHeight(2, Scale.QUARTER)).isEqualTo(25);
    }

    static Stream<Arguments> frames() {
        return Stream.of(
                frame("one component", ColourModel.GRAY, true, 1, new TestHeader().frame(0xc0, 8, 1, 0x11)),
                frame("one called R", ColourModel.GRAY, true, 'R', new TestHeader().frame(0xc1, 8, 'R', 0x31)),
                frame("numbers", ColourModel.YCBCR, true, 1, new TestHeader().frame(0xc0, 8, YCBCR)),
                frame("names", ColourModel.OTHER, false, 'R', new TestHeader().frame(0xc0, 8, RGB)),
                frame(
                        "JFIF before names",
                        ColourModel.YCBCR,
                        true,
                        'R',
                        new TestHeader().jfif().frame(0xc0, 8, RGB)),
                frame(
                        "JFIF before Adobe",
                        ColourModel.YCBCR,
                        true,
                        1,
                        new TestHeader().adobe(0).jfif().frame(0xc0, 8, YCBCR)),
                frame(
                        "Adobe before names",
                        ColourModel.YCBCR,
                        true,
                        'R',
                        new TestHeader().adobe(1).frame(0xc0, 8, RGB)),
                frame(
                        "Adobe's RGB",
                        ColourModel.OTHER,
                        false,
                        1,
                        new TestHeader().adobe(0).frame(0xc0, 8, YCBCR)),
                frame(
                        "four",
                        ColourModel.OTHER,
                        false,
                        1,
                        new TestHeader().jfif().frame(0xc0, 8, 1, 17, 2, 17, 3, 17, 4, 17)),
                frame(
                        "two",
                        ColourModel.OTHER,
                        false,
                        1,
                        new TestHeader().jfif().frame(0xc0, 8, 1, 0x11, 2, 0x11)),
                frame("12 bits", ColourModel.YCBCR, false, 1, new TestHeader().frame(0xc1, 12, YCBCR)),
                frame("lossless", ColourModel.YCBCR, false, 1, new TestHeader().frame(0xc3, 8, YCBCR)),
                frame("arithmetic", ColourModel.YCBCR, false, 1, new TestHeader().frame(0xc9, 8, YCBCR)),
                frame(
                        "hierarchical",
                        ColourModel.YCBCR,
                        false,
                        1,
                        new TestHeader().segment(0xde).frame(0xc0, 8, YCBCR)),
                frame(
                        "two to three",
                        ColourModel.YCBCR,
                        false,
                        1,
                        new TestHeader().frame(0xc0, 8, 1, 0x31, 2, 0x21, 3, 0x11)));
    }

    private static Arguments frame(String name, ColourModel colours, boolean supported, int id, TestHeader header) {
        return Arguments.of(name, header.scan(id), colours, supported);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void coloursShouldBeDecidedAsLibjpegDoes(String name, TestHeader header, ColourModel colours, boolean supported)
            throws IOException {
        Frame frame = header.open().frame();
        assertThat(frame.colours()).isEqualTo(colours);
        assertThat(frame.isSupported()).isEqualTo(supported);
    }

    @Test
    void aProfileShouldBeJoinedInTheOrderOfItsNumbers() throws IOException {
        TestHeader header =
                new TestHeader().profile(2, 3, "b").profile(3, 3, "c").profile(1, 3, "aa");
        assertThat(profile(header)).isEqualTo("aabc");
    }

    @Test
    void aProfileShouldBeWhole() throws IOException {
        assertThat(profile(new TestHeader().profile(1, 2, "a"))).isEqualTo("none");
        assertThat(profile(new TestHeader().profile(1, 2, "a").profile(1, 2, "a")))
                .isEqualTo("none");
        assertThat(profile(new TestHeader().profile(1, 2, "a").profile(2, 3, "b")))
                .isEqualTo("none");
        assertThat(profile(new TestHeader().profile(0, 1, "a"))).isEqualTo("none");
        assertThat(profile(new TestHeader().profile(1, 1, ""))).isEmpty();
    }

    private static String profile(TestHeader header) throws IOException {
        Frame frame = header.frame(0xc0, 8, YCBCR).scan(1).open().frame();
        return frame.profile()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .orElse("none");
    }

    static Stream<Arguments> brokenHeaders() {
        return Stream.of(
                Arguments.of("cut short", new TestHeader()),
                Arguments.of("no picture", new TestHeader().marker(0xd9)),
                Arguments.of("no frame", new TestHeader().scan(1)),
                Arguments.of(
                        "two frames",
                        new TestHeader()
                                .frame(0xc0, 8, YCBCR)
                                .frame(0xc0, 8, YCBCR)
                                .scan(1)),
                Arguments.of(
                        "no height",
                        new TestHeader()
                                .segment(0xc0, 8, 0, 0, 0, 1, 1, 1, 0x11, 0)
                                .scan(1)),
                Arguments.of(
                        "no width",
                        new TestHeader()
                                .segment(0xc0, 8, 0, 1, 0, 0, 1, 1, 0x11, 0)
                                .scan(1)),
                Arguments.of("no components", new TestHeader().frame(0xc0, 8).scan(1)),
                Arguments.of(
                        "short frame",
                        new TestHeader()
                                .segment(0xc0, 8, 0, 1, 0, 1, 2, 1, 0x11, 0)
                                .scan(1)),
                Arguments.of(
                        "factor 0", new TestHeader().frame(0xc0, 8, 1, 0x01).scan(1)),
                Arguments.of(
                        "factor 5", new TestHeader().frame(0xc0, 8, 1, 0x15).scan(1)),
                Arguments.of(
                        "table 4",
                        new TestHeader()
                                .segment(0xc0, 8, 0, 1, 0, 1, 1, 1, 0x11, 4)
                                .scan(1)),
                Arguments.of(
                        "two starts",
                        new TestHeader().marker(0xd8).frame(0xc0, 8, YCBCR).scan(1)),
                Arguments.of(
                        "reserved marker",
                        new TestHeader().segment(0x42).frame(0xc0, 8, YCBCR).scan(1)),
                Arguments.of(
                        "short table",
                        new TestHeader()
                                .segment(0xdb, 0, 1, 2)
                                .frame(0xc0, 8, YCBCR)
                                .scan(1)),
                Arguments.of(
                        "too many codes", tooManyCodes().frame(0xc0, 8, YCBCR).scan(1)),
                Arguments.of(
                        "unknown component",
                        new TestHeader().frame(0xc0, 8, 7, 0x11).scan(1)),
                Arguments.of("twice", twice(1, 1)),
                Arguments.of("components in a scan", twice(5, 2)));
    }

    private static TestHeader tooManyCodes() {
        return new TestHeader().segment(0xc4, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3);
    }

    private static TestHeader twice(int second, int count) {
        return new TestHeader().frame(0xc0, 8, 1, 0x11, 2, 0x11).segment(0xda, count + 1, 1, 0, second, 0, 0, 63, 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenHeaders")
    void aBrokenHeaderShouldBeRefusedByName(String name, TestHeader header) {
        assertThatThrownBy(header::open)
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("UNDECODABLE_IMAGE: The jpeg file cannot be read: ");
    }

    @Test
    void whatIsNoJpegShouldBeRefusedByName() {
        assertThatThrownBy(() -> JpegDecoder.open(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(FailureException.class);
    }
}
