/** One pair follows the other: the four steps of a rotation, and the first connection. */
@NullMarked
package io.kommozuora.kommotoken.rotation;

import org.jspecify.annotations.NullMarked;
