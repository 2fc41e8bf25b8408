package io.kommozuora.localaws.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.kommozuora.localaws.LocalClients;
import io.kommozuora.localaws.QuietLogs;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import scala.Option;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SQS in this process: ElasticMQ, reached over HTTP, whose time can be moved forward. */
public final class LocalQueues implements AutoCloseable {
  private static final Config QUIET =
      ConfigFactory.parseString(
          """
          pekko.loglevel = OFF
          pekko.stdout-loglevel = OFF
          pekko.loggers = []
          pekko.daemonic = on
          """);

  private final ShiftedNow now;
  private final ActorSystem actors;
  private final SQSRestServer server;
  private final URI endpoint;
  private final SqsClient client;

  private LocalQueues(ShiftedNow now, ActorSystem actors, SQSRestServer server) {
    this.now = now;
    this.actors = actors;
    this.server = server;
    this.endpoint =
        URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
    this.client = LocalClients.sqs(endpoint);
  }

  public static LocalQueues start() {
    return start(Clock.systemUTC());
  }

  public static LocalQueues start(Clock clock) {
    QuietLogs.apply();
    ShiftedNow now = new ShiftedNow(clock);
    ActorSystem actors = ActorSystem.create("queues", QUIET.withFallback(ConfigFactory.load()));
    return new LocalQueues(now, actors, server(actors, manager(actors, now)));
  }

  private static ActorRef manager(ActorSystem actors, ShiftedNow now) {
    return actors.actorOf(
        Props.create(
            QueueManagerActor.class,
            () -> new QueueManagerActor(now, new SqsLimits(), Option.empty())));
  }

  private static SQSRestServer server(ActorSystem actors, ActorRef manager) {
    return SQSRestServerBuilder.withActorSystem(actors)
        .withQueueManagerActor(manager)
        .withInterface("127.0.0.1")
        .withDynamicPort()
        .withAWSRegion(LocalClients.REGION.id())
        .withAWSAccountId(LocalClients.ACCOUNT)
        .start();
  }

  public static String arn(String queueName) {
    return "arn:aws:sqs:%s:%s:%s"
        .formatted(LocalClients.REGION.id(), LocalClients.ACCOUNT, queueName);
  }

  public URI endpoint() {
    return endpoint;
  }

  public SqsClient client() {
    return client;
  }

  /** Creates the queue and returns its URL. */
  public String create(Queue queue) {
    return client
        .createQueue(request -> request.queueName(queue.name()).attributes(queue.attributes()))
        .queueUrl();
  }

  /** Throws away all messages of the queue. */
  public void purge(String queueUrl) {
    client.purgeQueue(request -> request.queueUrl(queueUrl));
  }

  /** Lets time pass for hidden and delayed messages. */
  public void advance(Duration by) {
    now.advance(by);
  }

  @Override
  public void close() {
    client.close();
    server.stopAndWait();
    actors.terminate();
  }
}
