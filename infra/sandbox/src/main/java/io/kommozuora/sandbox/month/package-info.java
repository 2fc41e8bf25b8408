/** The scenes of a billing month: what Zuora says of deals that were won. */
@NullMarked
package io.kommozuora.sandbox.month;

import org.jspecify.annotations.NullMarked;
