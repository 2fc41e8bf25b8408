/** Kommo as a server, written from its documentation. */
@NullMarked
package io.kommozuora.simulators.kommo;

import org.jspecify.annotations.NullMarked;
