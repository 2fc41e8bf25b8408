/** Requests, answers and the shapes in which Zuora says no. */
@NullMarked
package io.kommozuora.simulators.zuora.wire;

import org.jspecify.annotations.NullMarked;
