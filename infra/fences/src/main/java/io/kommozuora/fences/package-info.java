/** What the code of every function keeps to, as tests that the functions inherit. */
@NullMarked
package io.kommozuora.fences;

import org.jspecify.annotations.NullMarked;
