/** AWS in the product's words; the only room that knows the AWS SDK. */
@NullMarked
package io.kommozuora.aws;

import org.jspecify.annotations.NullMarked;
