/** What the edges of the functions have in common: clients, crews, and a desk for messages. */
@NullMarked
package io.kommozuora.function;

import org.jspecify.annotations.NullMarked;
