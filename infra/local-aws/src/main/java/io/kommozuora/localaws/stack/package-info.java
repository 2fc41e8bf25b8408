/** The product's own resources on the local services, as its template makes them in AWS. */
@NullMarked
package io.kommozuora.localaws.stack;

import org.jspecify.annotations.NullMarked;
