/**
 * Tokens: taken from where all functions share them, renewed early, never printed; and what proves
 * that a caller is who we think.
 */
@NullMarked
package io.kommozuora.token;

import org.jspecify.annotations.NullMarked;
