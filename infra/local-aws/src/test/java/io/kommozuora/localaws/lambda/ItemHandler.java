package io.kommozuora.localaws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes its event into a table, by a client that nobody told where AWS is. */
public final class ItemHandler implements RequestStreamHandler {
  private final DynamoDbClient dynamo = DynamoDbClient.create();

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    dynamo.putItem(put -> put.tableName("deals").item(Map.of("deal", AttributeValue.fromS(event))));
    out.write("{}".getBytes(StandardCharsets.UTF_8));
  }
}
