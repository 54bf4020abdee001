"use strict";

const place = document.getElementById("viewer");

SwaggerUIBundle({
    domNode: place,
    url: place.dataset.description,
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    // The badge of the viewer's makers would send the description to their host.
    validatorUrl: null,
});
