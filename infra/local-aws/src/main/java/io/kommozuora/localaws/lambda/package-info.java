/** Stand-ins for Lambda: its polling of queues, and its runtime in a process of its own. */
@NullMarked
package io.kommozuora.localaws.lambda;

import org.jspecify.annotations.NullMarked;
