/** The sandbox from the command line. */
@NullMarked
package io.kommozuora.sandbox.cli;

import org.jspecify.annotations.NullMarked;
