/** Keeps Kommo's tokens good, and says so when they are not. */
@NullMarked
package io.kommozuora.kommotoken;

import org.jspecify.annotations.NullMarked;
