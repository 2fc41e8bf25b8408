/** Tests of what Kommo grants. */
@NullMarked
package io.kommozuora.kommotoken.grant;

import org.jspecify.annotations.NullMarked;
