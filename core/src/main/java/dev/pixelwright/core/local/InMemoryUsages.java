package dev.pixelwright.core.local;

import dev.pixelwright.core.account.Usage;
import dev.pixelwright.core.account.UsageCount;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.model.ModelCost;
import dev.pixelwright.core.port.Usages;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much users keep in memory. */
public final class InMemoryUsages implements Usages {

    private final InMemoryData data;

    public InMemoryUsages(InMemoryData data) {
        this.data = data;
    }

    @Override
    public Usage of(UserId owner) {
        return data.atomically(() -> {
            List<Image> images = data.imagesOf(owner);
            List<Derivative> derivatives = data.derivatives.values().stream()
                    .filter(derivative ->
                            images.stream().anyMatch(image -> image.id().equals(derivative.image())))
                    .toList();
            long jobs = data.jobs.values().stream()
                    .filter(job -> job.job().owner().equals(owner))
                    .count();
            return new Usage(
                    images.size(),
                    data.imageBytes(owner),
                    derivatives.size(),
                    derivatives.stream()
                            .mapToLong(derivative -> derivative.blob().bytes())
                            .sum(),
                    jobs);
        });
    }

    @Override
    public List<ModelCost> modelCosts(UserId owner) {
        return data.atomically(() -> data.costs.of(owner));
    }

    @Override
    public List<UsageCount> counts(Optional<UserId> after, int max) {
        return data.atomically(() -> Stream.concat(data.users.keySet().stream(), data.leavers.stream())
                .filter(id -> after.isEmpty() || id.value() > after.get().value())
                .sorted(Comparator.comparingLong(UserId::value))
                .limit(max)
                .map(this::count)
                .toList());
    }

    private UsageCount count(UserId owner) {
        long images = data.imagesOf(owner).size();
        long bytes = data.imageBytes(owner);
        return new UsageCount(owner, images, bytes, images, bytes);
    }

    @Override
    public void recount(UserId owner) {
        // Counted anew each time: there is nothing that could be wrong.
    }

    @Override
    public long imageBytes(UserId owner) {
        return data.atomically(() -> data.imageBytes(owner));
    }
}
