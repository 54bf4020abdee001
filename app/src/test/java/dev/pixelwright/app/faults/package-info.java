/**
 * What must hold when things go wrong, row by row: each test injects one fault for real. Those tagged {@code quick} are
 * small and run with every build; those tagged {@code nightly} are the same at full size.
 */
package dev.pixelwright.app.faults;
