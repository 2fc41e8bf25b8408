/** Tests of the server both simulators stand on. */
@NullMarked
package io.kommozuora.simulators.server;

import org.jspecify.annotations.NullMarked;
