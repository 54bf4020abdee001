package dev.pixelwright.adapters.rest.model;

import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.view.FailureView;
import dev.pixelwright.core.model.GeneratorProfile;
import dev.pixelwright.core.model.KnownGenerator;
import dev.pixelwright.core.model.ModelOption;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import java.util.List;
import java.util.Optional;

/**
 * A generator of models.
 *
 * @param remote whether it works elsewhere, and may cost money
 * @param obstacle why it cannot be used at present, if so
 * @param options what can be chosen beside the format and the number of triangles
 */
record GeneratorView(
        String name,
        String description,
        boolean remote,
        boolean available,
        Optional<FailureView> obstacle,
        List<String> formats,
        List<String> options,
        int minFaces,
        int maxFaces,
        int defaultFaces) {

    static GeneratorView of(KnownGenerator known, Messages messages, Language language) {
        GeneratorProfile profile = known.profile();
        return new GeneratorView(
                profile.name(),
                profile.description(),
                profile.remote(),
                known.obstacle().isEmpty(),
                known.obstacle().map(obstacle -> FailureView.of(obstacle, messages, language)),
                profile.formats().stream().map(ModelFormat::label).sorted().toList(),
                profile.options().stream().map(ModelOption::label).sorted().toList(),
                ModelOrder.MIN_FACES,
                profile.maxFaces(),
                Math.min(ModelOrder.DEFAULT_FACES, profile.maxFaces()));
    }
}
