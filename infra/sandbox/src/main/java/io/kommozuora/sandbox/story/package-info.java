/** A story of deals: the stage it is played on, and how it is told. */
@NullMarked
package io.kommozuora.sandbox.story;

import org.jspecify.annotations.NullMarked;
