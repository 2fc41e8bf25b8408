/** The sandbox that stays up, and the commands to try on it. */
@NullMarked
package io.kommozuora.sandbox.serve;

import org.jspecify.annotations.NullMarked;
