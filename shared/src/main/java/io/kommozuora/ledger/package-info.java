/** How far each deal got on its way to Zuora. */
@NullMarked
package io.kommozuora.ledger;

import org.jspecify.annotations.NullMarked;
