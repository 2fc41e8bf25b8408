/** How hooks are read. */
@NullMarked
package io.kommozuora.kommowon.hook;

import org.jspecify.annotations.NullMarked;
