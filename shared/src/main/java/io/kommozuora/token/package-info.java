/** Tokens: taken from where all functions share them, renewed early, never printed. */
@NullMarked
package io.kommozuora.token;

import org.jspecify.annotations.NullMarked;
