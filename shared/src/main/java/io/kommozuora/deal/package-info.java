/** The words of a deal, as sales says them. */
@NullMarked
package io.kommozuora.deal;

import org.jspecify.annotations.NullMarked;
