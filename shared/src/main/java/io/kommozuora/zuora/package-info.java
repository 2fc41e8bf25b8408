/** Zuora's API in our own words: paths and JSON stay in here. */
@NullMarked
package io.kommozuora.zuora;

import org.jspecify.annotations.NullMarked;
