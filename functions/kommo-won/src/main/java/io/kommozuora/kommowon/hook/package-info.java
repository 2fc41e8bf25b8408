/** Kommo's webhook: which account sent it, and which deals it names. */
@NullMarked
package io.kommozuora.kommowon.hook;

import org.jspecify.annotations.NullMarked;
