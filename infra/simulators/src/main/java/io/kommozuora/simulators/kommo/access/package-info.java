/** Who may call Kommo, and how often. */
@NullMarked
package io.kommozuora.simulators.kommo.access;

import org.jspecify.annotations.NullMarked;
