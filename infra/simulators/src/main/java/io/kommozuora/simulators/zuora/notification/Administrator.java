package io.kommozuora.simulators.zuora.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.simulators.server.Json;
import io.kommozuora.simulators.zuora.event.EventType;
import io.kommozuora.simulators.zuora.ordering.Site;
import io.kommozuora.simulators.zuora.wire.Body;
import io.kommozuora.simulators.zuora.wire.NotSimulated;
import io.kommozuora.simulators.zuora.wire.Refusal;
import java.util.Collections;

/** Sets up callout templates and notification definitions by Zuora's rules. */
public final class Administrator {
  private final Site site;
  private final Settings settings;
  private final EventAdministrator events;

  public Administrator(Site site, Settings settings) {
    this.site = site;
    this.settings = settings;
    this.events = new EventAdministrator(site, settings);
  }

  public EventAdministrator events() {
    return events;
  }

  public CalloutTemplate createTemplate(Body body) {
    Related related = Related.of(body);
    Rules.business(related.exactlyOne(), "Specify either eventCategory or eventTypeName.");
    Rules.business(
        related.isParent() || known(related), "The event of the callout template does not exist.");
    CalloutTemplate template =
        new CalloutTemplate(site.numbers().id(), body, site.now(), site.now());
    return settings.templates().put(checked(template));
  }

  public CalloutTemplate changeTemplate(String id, Body changes) {
    return settings.templates().put(checked(template(id).with(changes, site.now())));
  }

  public void deleteTemplate(String id) {
    template(id);
    boolean used =
        settings.definitions().all().stream().anyMatch(each -> each.templateIds().contains(id));
    Rules.business(!used, "The callout template is used by a notification definition.");
    settings.templates().remove(id);
  }

  public CalloutTemplate template(String id) {
    return settings
        .templates()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("callout template", id));
  }

  public NotificationDefinition createDefinition(Body body) {
    Related related = Related.of(body);
    Rules.business(related.exactlyOne(), "Specify either eventCategory or eventTypeName.");
    Rules.business(
        !related.isParent() && known(related), "The event of the notification does not exist.");
    EventType event = related.event().orElseThrow();
    return put(
        new NotificationDefinition(site.numbers().id(), event, body, site.now(), site.now()));
  }

  public NotificationDefinition changeDefinition(String id, Body changes) {
    return put(definition(id).with(changes, site.now()));
  }

  public void deleteDefinition(String id) {
    definition(id);
    settings.definitions().remove(id);
  }

  public NotificationDefinition definition(String id) {
    return settings
        .definitions()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("notification definition", id));
  }

  private boolean known(Related related) {
    return related.event().flatMap(settings::baseObject).isPresent();
  }

  private CalloutTemplate checked(CalloutTemplate template) {
    Rules.business(
        settings.templates().all().stream()
            .noneMatch(
                other -> other.name().equals(template.name()) && !other.id().equals(template.id())),
        "A callout template with this name exists already.");
    Rules.value(CalloutAddress.allowed(template.url()), "calloutBaseurl must be https on port 443");
    Rules.business(
        !template.settings().flag("useCustomRequestBody").orElse(false)
            || template.settings().has("customRequestBody"),
        "customRequestBody is missing.");
    signed(template.settings());
    String base = base(template.related());
    template.customBody().ifPresent(body -> mergeable(body, base));
    mergeable(template.url(), base);
    return template;
  }

  private static void signed(Body body) {
    boolean complete =
        body.has("hmacSecret") && body.has("hmacKey") && body.has("hmacOutputFormat");
    Rules.business(
        !body.has("hmacAlgorithm") || complete,
        "HMAC needs hmacSecret, hmacKey and hmacOutputFormat.");
  }

  private static void mergeable(String text, String baseObject) {
    if (MergeFields.hasLogic(text)) {
      throw new NotSimulated("loops and sections in callout templates");
    }
    String foreign = MergeFields.foreign(text, baseObject);
    Rules.value(
        foreign.isEmpty(), foreign + " can not be used as root level merge field in a template");
  }

  private String base(Related related) {
    return related.event().flatMap(settings::baseObject).or(related::parentObject).orElse("");
  }

  private NotificationDefinition put(NotificationDefinition definition) {
    Rules.business(
        settings.definitions().all().stream().noneMatch(other -> clash(definition, other)),
        "A notification with this name exists already in the profile.");
    Rules.value(definition.hasReadableParameters(), "A value of filterRuleParams is no number.");
    NotificationDefinition complete = withInlineCallout(definition);
    complete.templateIds().forEach(id -> fits(complete, id));
    complete
        .settings()
        .part("filterRule")
        .flatMap(rule -> rule.text("condition"))
        .ifPresent(Rules::condition);
    return settings.definitions().put(complete);
  }

  private static boolean clash(NotificationDefinition one, NotificationDefinition other) {
    return one.name().equals(other.name())
        && !one.id().equals(other.id())
        && !Collections.disjoint(one.profileIds(), other.profileIds());
  }

  /** A callout given inside a definition becomes a template of its own. */
  private NotificationDefinition withInlineCallout(NotificationDefinition definition) {
    if (!definition.settings().has("callout")) {
      return definition;
    }
    Rules.business(
        !definition.settings().has("calloutTemplateIds"),
        "Specify either callout or calloutTemplateIds.");
    ObjectNode callout = definition.settings().part("callout").orElseThrow().copy();
    callout.put("eventTypeName", definition.event().name());
    callout.put("eventTypeNamespace", definition.event().namespace());
    CalloutTemplate template = createTemplate(new Body(callout));
    ObjectNode ids = Json.object();
    ids.putArray("calloutTemplateIds").add(template.id());
    NotificationDefinition with = definition.with(new Body(ids), site.now());
    ObjectNode rest = with.settings().copy();
    rest.remove("callout");
    return new NotificationDefinition(
        with.id(), with.event(), new Body(rest), with.created(), with.updated());
  }

  private void fits(NotificationDefinition definition, String templateId) {
    CalloutTemplate template = template(templateId);
    String base = settings.baseObject(definition.event()).orElse("");
    Rules.business(
        template.related().covers(definition.event(), base),
        "The callout template %s is for another event.".formatted(template.name()));
  }
}
