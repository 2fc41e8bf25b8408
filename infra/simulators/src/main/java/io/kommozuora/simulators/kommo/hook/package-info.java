/** The webhooks Kommo sends. */
@NullMarked
package io.kommozuora.simulators.kommo.hook;

import org.jspecify.annotations.NullMarked;
