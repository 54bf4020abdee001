package dev.pixelwright.adapters.sandbox.child;

import dev.pixelwright.adapters.sandbox.protocol.LayerForm;
import dev.pixelwright.adapters.sandbox.protocol.ProtocolException;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.transform.Layer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a request came with, taken apart: the layers are whole, and the source may still be on its way. */
record Inputs(List<Layer> layers, ByteSource source) {

    /** The pixels of {@code forms}, which come first, and the source behind them. */
    static Inputs of(List<LayerForm> forms, Optional<Sha256> source, Arrival arrival) throws IOException {
        List<Layer> layers = new ArrayList<>();
        int at = 0;
        for (LayerForm form : forms) {
            int length = Math.toIntExact(form.bytes());
            ByteSource pixels = arrival.part(at, length);
            if (pixels.size() < length) {
                throw new ProtocolException("the pixels of a layer are cut short");
            }
            layers.add(form.with(pixels));
            at += length;
        }
        return new Inputs(List.copyOf(layers), arrival.from(at, source));
    }
}
