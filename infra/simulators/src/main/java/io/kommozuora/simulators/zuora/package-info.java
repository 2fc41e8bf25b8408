/** Zuora as a server: what its documentation says, and refusals for what it would refuse. */
@NullMarked
package io.kommozuora.simulators.zuora;

import org.jspecify.annotations.NullMarked;
