package dev.pixelwright.adapters.sandbox.child;

import dev.pixelwright.adapters.sandbox.protocol.LayerForm;
import dev.pixelwright.adapters.sandbox.protocol.ProtocolException;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.transform.Layer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a request came with, taken apart: the layers are whole, and the source may still be on its way. */
record Inputs(List<Layer> layers, ByteSource source) {

    /** The pixels of {@code forms}, which come first, and the source behind them. */
    static Inputs of(List<LayerForm> forms, Arrival arrival) throws IOException {
        List<Layer> layers = new ArrayList<>();
        int at = 0;
        for (LayerForm form : forms) {
            ByteSource pixels = arrival.part(at, Math.toIntExact(form.bytes()));
            if (pixels.size() < form.bytes()) {
                throw new ProtocolException("the pixels of a layer are cut short");
            }
            layers.add(form.with(pixels));
            at += (int) pixels.size();
        }
        return new Inputs(List.copyOf(layers), arrival.from(at));
    }
}
