package io.kommozuora.localaws.dynamo;

import io.kommozuora.localaws.LocalClients;
import io.kommozuora.localaws.http.LocalServer;
import java.net.URI;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local in this process, in memory, reached over HTTP like the real one. */
public final class LocalDynamo implements AutoCloseable {
  private final LocalDynamoDBRequestHandler requests;
  private final LocalServer server;
  private final DynamoDbClient client;

  private LocalDynamo(LocalDynamoDBRequestHandler requests, LocalServer server) {
    this.requests = requests;
    this.server = server;
    this.client = LocalClients.dynamo(server.uri());
  }

  public static LocalDynamo start() {
    SqliteLibrary.load();
    // One database for all regions and credentials, without the pauses of a table being made.
    var requests = new LocalDynamoDBRequestHandler(0, true, null, true, false);
    var handler = new ContextHandler(new LocalDynamoDBServerHandler(requests, null), "/");
    return new LocalDynamo(requests, LocalServer.start(handler));
  }

  public URI endpoint() {
    return server.uri();
  }

  public DynamoDbClient client() {
    return client;
  }

  /** Creates the table; it is ready when this returns. */
  public void create(Table table) {
    client.createTable(table.request());
  }

  /** Creates the table anew, without the items of an earlier test. */
  public void recreate(Table table) {
    if (client.listTables().tableNames().contains(table.name())) {
      client.deleteTable(delete -> delete.tableName(table.name()));
    }
    create(table);
  }

  @Override
  public void close() {
    client.close();
    server.close();
    requests.shutdown();
  }
}
