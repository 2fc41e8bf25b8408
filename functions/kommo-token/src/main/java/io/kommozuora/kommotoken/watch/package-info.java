/** Whether Kommo lets us in: what tells, and who is told. */
@NullMarked
package io.kommozuora.kommotoken.watch;

import org.jspecify.annotations.NullMarked;
