package dev.pixelwright.core;

import dev.pixelwright.core.delivery.LinkKeys;
import dev.pixelwright.core.usecase.FindImage;
import dev.pixelwright.core.usecase.FindJob;
import dev.pixelwright.core.usecase.FindResult;
import dev.pixelwright.core.usecase.FollowJob;
import dev.pixelwright.core.usecase.SubmitJob;
import dev.pixelwright.core.usecase.delivery.AwaitDerivative;
import dev.pixelwright.core.usecase.delivery.ChooseRepresentation;
import dev.pixelwright.core.usecase.delivery.FindDerivative;
import dev.pixelwright.core.usecase.delivery.MintLink;
import dev.pixelwright.core.usecase.delivery.MintSrcset;
import dev.pixelwright.core.usecase.delivery.OpenLink;
import dev.pixelwright.core.usecase.delivery.PurgeCaches;
import java.util.Optional;

/** Every intention of those who look at pictures. */
public record DeliveryUseCases(
        MintLink mintLink,
        MintSrcset mintSrcset,
        OpenLink openLink,
        ChooseRepresentation chooseRepresentation,
        FindDerivative findDerivative,
        AwaitDerivative awaitDerivative,
        Optional<PurgeCaches> purgeCaches) {

    static DeliveryUseCases of(PixelwrightBuilder parts, Database db, Rooms rooms, SubmitJob submitJob) {
        FindJob findJob = new FindJob(db.jobs());
        LinkKeys keys = parts.linkKeys.orElseGet(() -> LinkKeys.random(parts.random()));
        FindImage findImage = new FindImage(db.images());
        MintLink mintLink = new MintLink(findImage, rooms.checkOrder(), parts.presets, keys, parts.clock);
        return new DeliveryUseCases(
                mintLink,
                new MintSrcset(findImage, rooms.darkroom(), mintLink),
                new OpenLink(db.images(), parts.presets, keys, parts.clock),
                new ChooseRepresentation(rooms.darkroom(), parts.presets),
                new FindDerivative(db.derivatives()),
                new AwaitDerivative(
                        submitJob,
                        findJob,
                        new FindResult(findJob, db.derivatives()),
                        new FollowJob(db.jobs(), parts.events),
                        db.jobs()),
                parts.cachePurge.map(way -> new PurgeCaches(db.purges(), parts.outbound, way)));
    }
}
