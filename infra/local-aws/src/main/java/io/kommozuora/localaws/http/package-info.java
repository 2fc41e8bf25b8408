/** The small HTTP server that the stand-ins are made of. */
@NullMarked
package io.kommozuora.localaws.http;

import org.jspecify.annotations.NullMarked;
