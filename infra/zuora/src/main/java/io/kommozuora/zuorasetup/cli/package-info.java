/** The setting up from the command line. */
@NullMarked
package io.kommozuora.zuorasetup.cli;

import org.jspecify.annotations.NullMarked;
