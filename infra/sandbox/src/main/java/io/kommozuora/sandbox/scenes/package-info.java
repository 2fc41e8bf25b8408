/** The scenes of the story, one for each thing that happens to deals. */
@NullMarked
package io.kommozuora.sandbox.scenes;

import org.jspecify.annotations.NullMarked;
