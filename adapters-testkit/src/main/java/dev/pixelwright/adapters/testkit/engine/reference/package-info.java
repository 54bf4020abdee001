/** The algebra computed plainly and slowly in double precision, from the words of core's Javadoc alone. */
@NullMarked
package dev.pixelwright.adapters.testkit.engine.reference;

import org.jspecify.annotations.NullMarked;
