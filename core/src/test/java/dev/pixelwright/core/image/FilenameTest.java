package dev.pixelwright.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilenameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            emptyValue = "",
            value = {
                "holiday.jpg|holiday.jpg",
                "../../etc/passwd|passwd",
                "C:\\Users\\me\\a.png|a.png",
                "a/b\\c.gif|c.gif",
                "..|image",
                ".|image",
                "...|image",
                "''|image",
                "  |image",
                " a.png |a.png",
                "dir/|image",
                "photo\u202Egpj.exe|photogpj.exe",
                "a\u200Bb\uFEFF.png|ab.png",
                "a\u2028b\u2029.png|ab.png",
                "\uD800.png|.png",
                "b\u00E4r \uD83D\uDE00.webp|b\u00E4r \uD83D\uDE00.webp",
                ".htaccess|.htaccess"
            })
    void hostileNamesShouldBecomeHarmless(String raw, String kept) {
        assertThat(new Filename(raw)).hasToString(kept);
    }

    @Test
    void controlCharactersShouldForgeNoHeader() {
        assertThat(new Filename("a\r\nSet-Cookie: x=1.png")).hasToString("aSet-Cookie: x=1.png");
        assertThat(new Filename("a\u0000.png\u007f\u0085")).hasToString("a.png");
    }

    @Test
    void longNamesShouldBeCutBetweenCharacters() {
        assertThat(new Filename("x".repeat(500)).value()).isEqualTo("x".repeat(200));
        String smiles = "x" + "\uD83D\uDE00".repeat(200);
        assertThat(new Filename(smiles).value()).isEqualTo("x" + "\uD83D\uDE00".repeat(99));
    }

    @Test
    void aCutShouldLeaveNoBlankAtTheEnd() {
        assertThat(new Filename("x".repeat(199) + " y").value()).isEqualTo("x".repeat(199));
    }

    @Test
    void withFormatShouldKeepTheExtensionOfALongName() {
        assertThat(new Filename("x".repeat(300)).withFormat(ImageFormat.WEBP).value())
                .isEqualTo("x".repeat(195) + ".webp");
    }

    @Test
    void withFormatShouldReplaceTheExtensionOnly() {
        assertThat(new Filename("a.b.png").withFormat(ImageFormat.WEBP)).hasToString("a.b.webp");
        assertThat(new Filename("noext").withFormat(ImageFormat.JPEG)).hasToString("noext.jpg");
        assertThat(new Filename(".hidden").withFormat(ImageFormat.TIFF)).hasToString(".hidden.tiff");
    }

    @Property
    void everyNameShouldBeShortVisibleAndItsOwnCleanForm(@ForAll @StringLength(max = 300) String raw) {
        String name = new Filename(raw).value();
        assertThat(name)
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(Filename.MAX_LENGTH)
                .doesNotContain("/", "\\");
        assertThat(name.codePoints()).noneMatch(Character::isISOControl);
        assertThat(new Filename(name).value()).isEqualTo(name);
    }

    @Property
    void withFormatShouldEndInTheExtension(@ForAll @StringLength(max = 300) String raw, @ForAll ImageFormat format) {
        assertThat(new Filename(raw).withFormat(format).value())
                .endsWith("." + format.extension())
                .hasSizeLessThanOrEqualTo(Filename.MAX_LENGTH);
    }
}
