/** What template.yaml promises, checked without AWS. */
@NullMarked
package io.kommozuora.stack;

import org.jspecify.annotations.NullMarked;
