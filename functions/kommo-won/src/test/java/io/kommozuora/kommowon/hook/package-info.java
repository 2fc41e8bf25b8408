/** How hooks are read and proven. */
@NullMarked
package io.kommozuora.kommowon.hook;

import org.jspecify.annotations.NullMarked;
