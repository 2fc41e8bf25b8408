/** DynamoDB Local over HTTP. */
@NullMarked
package io.kommozuora.localaws.dynamo;

import org.jspecify.annotations.NullMarked;
