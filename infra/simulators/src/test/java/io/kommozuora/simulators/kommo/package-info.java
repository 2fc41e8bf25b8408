/** Tests of the simulated Kommo. */
@NullMarked
package io.kommozuora.simulators.kommo;

import org.jspecify.annotations.NullMarked;
