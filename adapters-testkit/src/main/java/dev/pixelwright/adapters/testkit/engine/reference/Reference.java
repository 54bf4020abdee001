package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.transform.Step;
import java.util.List;

/** What a picture is after some steps, rounded only once, at the end. */
public final class Reference {

    private Reference() {}

    /** Follows the steps of a plan, whose geometry is taken as given. */
    public static Picture of(Picture source, List<Step> steps) {
        RealPicture picture = RealPicture.of(source);
        for (Step step : steps) {
            picture = step.operation().accept(new ReferenceStep(picture, step.geometry()));
        }
        return picture.rounded();
    }
}
