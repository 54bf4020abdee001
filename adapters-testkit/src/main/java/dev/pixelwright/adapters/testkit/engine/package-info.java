/** What every image engine must prove. */
@NullMarked
package dev.pixelwright.adapters.testkit.engine;

import org.jspecify.annotations.NullMarked;
