package dev.pixelwright.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTemplateTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"JPEG, 80, jpeg, jpg", "PNG, 80, png, png", "WEBP, 75, webp, webp", "AVIF, 50, avif, avif"})
    void everyPlaceShouldBeFilled(Form form, int quality, String format, String extension) throws Exception {
        UrlTemplate template = new UrlTemplate(
                "http://127.0.0.1:8080/x/rs:fit:{width}:{height}/q:{quality}/plain/local:///{file}@{format}.{extension}");
        Shot shot = new Shot(Samples.photos(folder, 1).get(0), 500, form);
        assertThat(template.of(shot))
                .hasToString("http://127.0.0.1:8080/x/rs:fit:500:500/q:%d/plain/local:///photo%%200.jpg@%s.%s"
                        .formatted(quality, format, extension));
    }

    @Test
    void aDollarInTheNameOfAFileShouldStayOne() throws Exception {
        Path photo = Samples.photos(folder, 1).get(0).file();
        java.nio.file.Files.move(photo, folder.resolve("a$1.jpg"));
        Shot shot = new Shot(dev.pixelwright.benchmarks.engines.Photo.in(folder).get(0), 9, Form.PNG);
        assertThat(new UrlTemplate("http://h/{width}/{file}").of(shot)).hasToString("http://h/9/a%241.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://h/{width}/{file}/{depth}",
                "http://h/{width}",
                "http://h/{file}",
                "ftp://h/{width}/{file}",
                "h/{width}/{file}",
                "http://h h/{width}/{file}"
            })
    void whatCannotBeAskedShouldBeRefused(String text) {
        assertThatThrownBy(() -> new UrlTemplate(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
