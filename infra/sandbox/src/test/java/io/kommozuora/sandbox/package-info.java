/** The whole product in one JVM, for people to try and for measurements. */
@NullMarked
package io.kommozuora.sandbox;

import org.jspecify.annotations.NullMarked;
