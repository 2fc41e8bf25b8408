/** Kommo's API v4 over HTTP: what it reads, refuses and shows. */
@NullMarked
package io.kommozuora.simulators.kommo.api;

import org.jspecify.annotations.NullMarked;
