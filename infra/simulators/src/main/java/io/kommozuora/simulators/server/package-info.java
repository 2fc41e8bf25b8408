/** What both simulators stand on: an HTTP server with a journal, faults and a clock of its own. */
@NullMarked
package io.kommozuora.simulators.server;

import org.jspecify.annotations.NullMarked;
