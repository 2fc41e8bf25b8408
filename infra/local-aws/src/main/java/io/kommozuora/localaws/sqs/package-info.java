/** SQS over HTTP, by ElasticMQ. */
@NullMarked
package io.kommozuora.localaws.sqs;

import org.jspecify.annotations.NullMarked;
