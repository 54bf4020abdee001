package dev.pixelwright.core;

import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.usecase.Admission;
import dev.pixelwright.core.usecase.Allowance;
import dev.pixelwright.core.usecase.CheckOrder;
import dev.pixelwright.core.usecase.Commission;
import dev.pixelwright.core.usecase.Darkroom;
import dev.pixelwright.core.usecase.Development;
import dev.pixelwright.core.usecase.FindImage;
import dev.pixelwright.core.usecase.ListGenerators;
import dev.pixelwright.core.usecase.MakeDerivative;
import dev.pixelwright.core.usecase.MakeModel;
import dev.pixelwright.core.usecase.Storeroom;
import java.nio.file.Path;

/** Where pictures and models are made, for the use cases that order them. */
record Rooms(
        Darkroom darkroom,
        Development development,
        ListGenerators generators,
        CheckOrder checkOrder,
        Admission admission,
        MakeDerivative makeDerivative,
        MakeModel makeModel) {

    static Rooms of(PixelwrightBuilder parts, Database db, Path folder, Ids ids, FindImage findImage) {
        Darkroom darkroom = new Darkroom(parts.engine(), parts.limits, parts.typesetter, parts.picturesHere);
        Allowance allowance = new Allowance(db.throughput(), parts.pixelQuota);
        Development development = new Development(darkroom, findImage, parts.store, allowance);
        ListGenerators generators = new ListGenerators(parts.generators, db.runs());
        CheckOrder checkOrder = new CheckOrder(darkroom, generators);
        Storeroom storeroom = new Storeroom(db.ledger(), parts.store, folder, ids, parts.clock);
        return new Rooms(
                darkroom,
                development,
                generators,
                checkOrder,
                new Admission(development, parts.presets, allowance, db.derivatives(), checkOrder),
                new MakeDerivative(development, storeroom),
                new MakeModel(
                        development, darkroom, generators, new Commission(db.tickets()), storeroom, db.derivatives()));
    }
}
