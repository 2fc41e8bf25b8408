/** A won deal in Kommo becomes an account and a subscription in Zuora. */
@NullMarked
package io.kommozuora.kommowon;

import org.jspecify.annotations.NullMarked;
