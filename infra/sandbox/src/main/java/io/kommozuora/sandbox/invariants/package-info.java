/** What must hold after the story, whatever went wrong in it. */
@NullMarked
package io.kommozuora.sandbox.invariants;

import org.jspecify.annotations.NullMarked;
