package dev.pixelwright.adapters.jpeg.plan;

import dev.pixelwright.adapters.jpeg.picture.PictureFilter;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Step;
import java.util.List;

/**
 * A plan as far as planes go.
 *
 * @param sections what is done in planes, at least one; the first places the planes of the file
 * @param rest the steps behind it, which another engine has to do
 */
public record PlanarPlan(List<Section> sections, List<Step> rest) {

    public PlanarPlan {
        sections = List.copyOf(sections);
        rest = List.copyOf(rest);
    }

    /** The longest beginning of {@code plan}, which is settled, that can be done in planes. */
    public static PlanarPlan of(Plan plan) {
        return of(plan, true);
    }

    /** The longest beginning that only moves and resamples, whatever the colours mean. */
    public static PlanarPlan ofGeometry(Plan plan) {
        return of(plan, false);
    }

    private static PlanarPlan of(Plan plan, boolean filtering) {
        PlanarSteps steps = new PlanarSteps(plan, filtering);
        steps.takeAll();
        return new PlanarPlan(steps.sections(), steps.rest());
    }

    /** The section that is made while the file is decoded. */
    public Section first() {
        return sections.get(0);
    }

    /** The size of what planes come to. */
    public Size size() {
        return sections.get(sections.size() - 1).placement().size();
    }

    /** Whether strips of the result can be made one by one, from the first to the last. */
    public boolean isStreamed() {
        return sections.size() == 1 && first().isStreamed();
    }

    /** Whether colour is not even needed on the way: nothing that looks at it stands before the step that drops it. */
    public boolean needsNoColour() {
        for (Section section : sections) {
            for (PictureFilter filter : section.filters()) {
                if (filter.leavesGray() || !filter.staysInGamut()) {
                    return filter.leavesGray();
                }
            }
        }
        return false;
    }

    /** Whether no colour is left at the end. */
    public boolean leavesGray() {
        return sections.stream().flatMap(section -> section.filters().stream()).anyMatch(PictureFilter::leavesGray);
    }
}
