/** Kommo's API in our own words: paths and JSON stay in here. */
@NullMarked
package io.kommozuora.kommo;

import org.jspecify.annotations.NullMarked;
