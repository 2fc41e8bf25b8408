/** The function against a simulated Kommo and the secrets of a local AWS. */
@NullMarked
package io.kommozuora.kommotoken;

import org.jspecify.annotations.NullMarked;
