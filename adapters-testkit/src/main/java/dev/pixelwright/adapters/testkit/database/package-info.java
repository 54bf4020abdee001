/** The contracts of the ports that share one database. */
@NullMarked
package dev.pixelwright.adapters.testkit.database;

import org.jspecify.annotations.NullMarked;
