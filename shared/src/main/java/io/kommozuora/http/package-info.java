/** JSON over HTTP, with the failures both Kommo and Zuora know. */
@NullMarked
package io.kommozuora.http;

import org.jspecify.annotations.NullMarked;
