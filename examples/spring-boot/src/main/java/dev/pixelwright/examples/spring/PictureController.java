package dev.pixelwright.examples.spring;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pictures: sent, and seen in small. */
@RestController
@RequestMapping("/pictures")
class PictureController {

    private static final String THUMBNAIL = "resize:320x320/jpeg:q=82";
    private static final Duration FRESH = Duration.ofDays(365);

    private final Pixelwright pixelwright;
    private final GalleryOwner owner;

    PictureController(Pixelwright pixelwright, GalleryOwner owner) {
        this.pixelwright = pixelwright;
        this.owner = owner;
    }

    /**
     * What is told of a picture.
     *
     * @param id decimal, as text, because JavaScript would round the number
     * @param width in pixels
     * @param height in pixels
     */
    record Picture(String id, int width, int height) {

        static Picture of(Image image) {
            return new Picture(
                    image.id().toString(),
                    image.info().size().width(),
                    image.info().size().height());
        }
    }

    /** Keeps a picture, whose bytes stream past and are never in memory as a whole. */
    @PostMapping
    ResponseEntity<Picture> upload(@RequestParam("file") MultipartFile file) throws IOException {
        Filename name =
                new Filename(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        try (InputStream bytes = file.getInputStream()) {
            Image image = pixelwright.useCases().uploadImage().execute(owner.id(), name, bytes);
            return ResponseEntity.created(URI.create("/pictures/" + image.id() + "/thumbnail"))
                    .body(Picture.of(image));
        }
    }

    /** The picture in small: made when it is first asked for, found in the bucket after. */
    @GetMapping("/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable("id") String id) {
        ImageId image = ImageId.parse(id).orElseThrow(() -> new ImageNotFound(id).toException());
        Derivative small = pixelwright.transform(owner.id(), image, THUMBNAIL);
        InputStream bytes = pixelwright.useCases().readBlob().execute(small.blob());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(small.format().mediaType()))
                .contentLength(small.blob().bytes())
                .cacheControl(CacheControl.maxAge(FRESH).immutable())
                .body(new InputStreamResource(bytes));
    }
}
