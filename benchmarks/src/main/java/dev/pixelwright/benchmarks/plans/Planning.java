package dev.pixelwright.benchmarks.plans;

/**
 * How PostgreSQL plans a prepared statement. It begins with a plan for the values at hand and may, from the sixth execution
 * on, take one that does not know them: both must be good.
 */
enum Planning {
    /** For the values at hand. */
    CUSTOM("force_custom_plan"),
    /** Without knowing the values. */
    GENERIC("force_generic_plan");

    private final String mode;

    Planning(String mode) {
        this.mode = mode;
    }

    /** The driver's parameters for connections that plan so and have {@code auto_explain} log everything. */
    String parameters() {
        String settings = String.join(
                " -c ",
                "-c session_preload_libraries=auto_explain",
                "auto_explain.log_min_duration=0",
                "auto_explain.log_analyze=on",
                "auto_explain.log_nested_statements=on",
                "auto_explain.log_format=json",
                "auto_explain.log_parameter_max_length=0",
                "plan_cache_mode=" + mode);
        return "?options=" + settings.replace(" ", "%20").replace("=", "%3D");
    }
}
