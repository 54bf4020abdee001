package dev.pixelwright.adapters.rest.limit;

import dev.pixelwright.adapters.rest.address.ClientAddress;
import dev.pixelwright.adapters.rest.problem.ProblemWriter;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Counts every request for the address that it comes from, before anybody asks whose it is. */
public final class AddressLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    // What a balancer or a supervisor asks: to refuse it for the requests of others behind the same proxy would take a
    // sound node out of service. As they were sent: of a path that only leads there in the end, the resources may think
    // otherwise.
    private static final Pattern UNCOUNTED = Pattern.compile("(/api/v1)?/health/(live|ready)");

    private final transient Optional<Buckets> buckets;
    private final transient ProblemWriter problems;

    public AddressLimit(RateLimits limits, Clock clock, ProblemWriter problems) {
        this.buckets = limits.perAddress().map(rate -> new Buckets("address", rate, clock));
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RateHeaders headers = RateHeaders.begin(request, response);
        Optional<Standing> standing = UNCOUNTED.matcher(request.getRequestURI()).matches()
                ? Optional.empty()
                : buckets.map(all -> all.take(AddressKey.of(ClientAddress.of(request))));
        standing.ifPresent(headers::add);
        Optional<Duration> delay = standing.flatMap(Standing::delay);
        if (delay.isPresent()) {
            problems.write(RequestFault.RATE_LIMITED.after(delay.get()), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
