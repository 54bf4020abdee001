/** Pixelwright's domain: values, ports and use cases, on nothing but the JDK. */
module dev.pixelwright.core {
    requires static transitive org.jspecify;

    exports dev.pixelwright.core;
    exports dev.pixelwright.core.account;
    exports dev.pixelwright.core.account.key;
    exports dev.pixelwright.core.audit;
    exports dev.pixelwright.core.batch;
    exports dev.pixelwright.core.blob;
    exports dev.pixelwright.core.decorate;
    exports dev.pixelwright.core.delivery;
    exports dev.pixelwright.core.derivative;
    exports dev.pixelwright.core.event;
    exports dev.pixelwright.core.failure;
    exports dev.pixelwright.core.figures;
    exports dev.pixelwright.core.id;
    exports dev.pixelwright.core.image;
    exports dev.pixelwright.core.image.header;
    exports dev.pixelwright.core.job;
    exports dev.pixelwright.core.listing;
    exports dev.pixelwright.core.local;
    exports dev.pixelwright.core.model;
    exports dev.pixelwright.core.outbound;
    exports dev.pixelwright.core.port;
    exports dev.pixelwright.core.preset;
    exports dev.pixelwright.core.sight;
    exports dev.pixelwright.core.trace;
    exports dev.pixelwright.core.transform;
    exports dev.pixelwright.core.transform.colour;
    exports dev.pixelwright.core.transform.detail;
    exports dev.pixelwright.core.transform.geometry;
    exports dev.pixelwright.core.transform.model;
    exports dev.pixelwright.core.transform.overlay;
    exports dev.pixelwright.core.usecase;
    exports dev.pixelwright.core.usecase.account;
    exports dev.pixelwright.core.usecase.audit;
    exports dev.pixelwright.core.usecase.delivery;
    exports dev.pixelwright.core.usecase.figures;
    exports dev.pixelwright.core.usecase.preset;
    exports dev.pixelwright.core.webhook;
    exports dev.pixelwright.core.work;
}
