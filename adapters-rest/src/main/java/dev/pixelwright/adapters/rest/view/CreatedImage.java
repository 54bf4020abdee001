package dev.pixelwright.adapters.rest.view;

import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.core.image.Image;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** How it is said that an image is there now, whichever way its bytes came. */
public final class CreatedImage {

    private CreatedImage() {}

    /** 201 with the image and its address. */
    public static Response answer(Image image, Links links) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, links.image(image.id()))
                .entity(ImageView.of(image, links))
                .build();
    }
}
