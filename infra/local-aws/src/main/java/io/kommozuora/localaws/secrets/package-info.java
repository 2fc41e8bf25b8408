/** A stand-in for Secrets Manager. */
@NullMarked
package io.kommozuora.localaws.secrets;

import org.jspecify.annotations.NullMarked;
