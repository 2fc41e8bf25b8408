/** Figures about speed, with simulated latencies on one machine. */
@NullMarked
package io.kommozuora.bench;

import org.jspecify.annotations.NullMarked;
