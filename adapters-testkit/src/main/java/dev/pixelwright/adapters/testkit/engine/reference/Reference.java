package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Step;

/** What a picture is after some steps, rounded only once, at the end. */
public final class Reference {

    private Reference() {}

    /** Follows the steps of a settled plan, whose geometry is taken as given. */
    public static Picture of(Picture source, Plan plan) {
        RealPicture picture = RealPicture.of(source);
        for (int i = 0; i < plan.steps().size(); i++) {
            int index = i;
            Step step = plan.steps().get(i);
            picture = step.operation().accept(new ReferenceStep(picture, step.geometry(), () -> plan.layer(index)));
        }
        return picture.rounded();
    }
}
