/** What Kommo grants: codes, pairs of tokens, and where the account is. */
@NullMarked
package io.kommozuora.kommotoken.grant;

import org.jspecify.annotations.NullMarked;
