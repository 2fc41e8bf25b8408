package io.kommozuora.zuorasetup.cli;

import io.kommozuora.config.CalloutSettings;
import io.kommozuora.config.Integration;
import io.kommozuora.config.ZuoraSettings;
import io.kommozuora.zuorasetup.plan.Plan;
import io.kommozuora.zuorasetup.setup.Destination;
import io.kommozuora.zuorasetup.setup.Mode;
import io.kommozuora.zuorasetup.setup.Proof;
import io.kommozuora.zuorasetup.setup.Setup;
import io.kommozuora.zuorasetup.tenant.Line;
import io.kommozuora.zuorasetup.tenant.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets up in a tenant what makes it call us. */
@Command(
    name = "infra/zuora/setup",
    description = {
      "Sets up in a Zuora tenant the custom events, callout templates and notifications of this"
          + " product. Changes what differs, leaves the rest; deletes nothing. Run it again after"
          + " any failure.",
      "Secrets come from files of --secrets, else from ZUORA_CLIENT_ID, ZUORA_CLIENT_SECRET,"
          + " CALLOUT_TOKEN, CALLOUT_HMAC_KEY, CALLOUT_USERNAME and CALLOUT_PASSWORD."
    },
    sortOptions = false,
    exitCodeOnInvalidInput = 2,
    exitCodeOnExecutionException = 1)
public final class SetupCommand implements Callable<Integer> {
  private static final String SHIPPED = "callouts.yaml";
  private static final Path USUAL_CONFIG = Path.of("infra", "config", "integration.yaml");

  private final Line line;
  private final Map<String, String> environment;
  private final InputStream in;
  private final PrintStream out;
  private final Secrets secrets;

  @Option(
      names = "--zuora",
      required = true,
      paramLabel = "URL",
      description = "REST base URL of the tenant, such as https://rest.eu.zuora.com.")
  private String zuora = "";

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "The stack's output ZuoraWebhookUrl, which ends with TOKEN.")
  private String url = "";

  @Option(
      names = "--secrets",
      paramLabel = "FILE",
      description =
          "A JSON object with clientId and clientSecret, or with token or tokens, hmac and basic,"
              + " or with all of them; - is the standard input. May be given several times.")
  private List<String> secretFiles = new ArrayList<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The integration.yaml that says how callouts prove themselves.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--callouts",
      paramLabel = "FILE",
      description = "Another plan than infra/zuora/callouts.yaml.")
  private Optional<Path> callouts = Optional.empty();

  @Option(
      names = "--signature-header",
      paramLabel = "NAME",
      defaultValue = "x-zuora-signature",
      description = "The stack's parameter ZuoraSignatureHeader; usually ${DEFAULT-VALUE}.")
  private String signatureHeader = "";

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "A communication profile whose accounts are told of; the default one if none is named."
              + " May be given several times.")
  private List<String> profiles = new ArrayList<>();

  @Option(
      names = "--login",
      paramLabel = "NAME",
      description = "The OAuth client of that name below logins in the secret.")
  private Optional<String> login = Optional.empty();

  @Option(
      names = "--entity",
      paramLabel = "ID",
      description = "The entity (Zuora-Entity-Ids), where the login is good for several.")
  private Optional<String> entity = Optional.empty();

  @Option(
      names = "--org",
      paramLabel = "IDS",
      description = "The organisations (Zuora-Org-Ids) of a multi-org tenant.")
  private Optional<String> organisations = Optional.empty();

  @Option(names = "--dry-run", description = "Only say what would be done.")
  private boolean dryRun;

  @Option(
      names = "--rewrite",
      description = "Write all templates anew: for a secret that was changed in Zuora by hand.")
  private boolean rewrite;

  /** A command in that environment. */
  SetupCommand(Line line, Map<String, String> environment, InputStream in, PrintStream out) {
    this.line = line;
    this.environment = Map.copyOf(environment);
    this.in = in;
    this.out = out;
    this.secrets = new Secrets(environment);
  }

  @Override
  public Integer call() throws IOException {
    ZuoraSettings settings = Integration.load(config.orElseGet(this::usualConfig)).zuora();
    Plan plan = plan();
    readSecrets();
    Tenant tenant = tenant(settings);
    Screen screen = new Screen(out, this::withoutSecrets, dryRun);
    Setup setup = new Setup(plan, destination(settings.callouts()), profiles, mode(), screen);
    try {
      return setup.in(tenant) ? 0 : 1;
    } finally {
      screen.close();
    }
  }

  /** The text without any secret in it. */
  String withoutSecrets(String text) {
    return secrets.hidden(text);
  }

  private Path usualConfig() {
    return Optional.ofNullable(environment.get("CONFIG_PATH")).map(Path::of).orElse(USUAL_CONFIG);
  }

  private Mode mode() {
    if (dryRun) {
      return Mode.DRY;
    }
    return rewrite ? Mode.REWRITING : Mode.WRITING;
  }

  private Plan plan() throws IOException {
    if (callouts.isPresent()) {
      return Plan.of(callouts.get().toString(), Files.readString(callouts.get()));
    }
    try (InputStream shipped = SetupCommand.class.getResourceAsStream("/" + SHIPPED)) {
      return Plan.of(SHIPPED, text(Objects.requireNonNull(shipped, SHIPPED)));
    }
  }

  private void readSecrets() throws IOException {
    for (String file : secretFiles) {
      if (file.equals("-")) {
        secrets.add("the standard input", text(in));
      } else {
        secrets.add(file, Files.readString(Path.of(file)));
      }
    }
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private Tenant tenant(ZuoraSettings settings) {
    return line.to(
        Address.ofZuora(zuora),
        secrets.client(login),
        new Tenant.Headers(settings.version(), entity, organisations));
  }

  private Destination destination(CalloutSettings settings) {
    return new Destination(Address.ofCallouts(url, secrets.token()), proof(settings));
  }

  private Proof proof(CalloutSettings settings) {
    return switch (settings.proof()) {
      case HMAC ->
          new Proof.Signature(
              signatureHeader, settings.algorithm(), settings.encoding(), secrets.hmacKey());
      case BASIC -> new Proof.Login(secrets.username(), secrets.password());
      case TOKEN -> new Proof.PathAlone();
    };
  }
}
