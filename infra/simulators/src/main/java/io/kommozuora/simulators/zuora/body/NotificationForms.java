package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.anything;
import static io.kommozuora.simulators.zuora.body.Field.choice;
import static io.kommozuora.simulators.zuora.body.Field.flag;
import static io.kommozuora.simulators.zuora.body.Field.items;
import static io.kommozuora.simulators.zuora.body.Field.may;
import static io.kommozuora.simulators.zuora.body.Field.notPlayed;
import static io.kommozuora.simulators.zuora.body.Field.number;
import static io.kommozuora.simulators.zuora.body.Field.text;

/** The bodies of callout templates and notification definitions. */
public final class NotificationForms {
  private static final Field DESCRIPTION = text("description", 255);
  private static final Field METHOD = choice("httpMethod", "POST", "GET", "PUT", "PATCH", "DELETE");

  private static final Form AUTH =
      Form.of(text("domain"), text("password"), flag("preemptive"), text("username"));

  private static final Form EVENT =
      Form.of(
          number("eventCategory"),
          text("eventTypeName", 200),
          choice("eventTypeNamespace", "user.notification", "com.zuora.notification"));

  private static final Form CALLOUT =
      Form.of(
          flag("active"),
          text("calloutBaseurl", 1000),
          anything("calloutParams"),
          flag("calloutRetry"),
          METHOD,
          text("name", 255),
          flag("requiredAuth"),
          may("calloutAuth", AUTH),
          notPlayed("requiredOauth2"),
          notPlayed("oauth2ProviderId"));

  private static final Form CHANGE_TEMPLATE =
      CALLOUT.plus(
          anything("calloutHeaders"),
          text("certificate", 65535),
          flag("confirmSuccessFromResponseContent"),
          text("customRequestBody", 65535),
          choice("hmacAlgorithm", "MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512"),
          text("hmacData", 65535),
          text("hmacKey"),
          choice("hmacOutputFormat", "BASE64", "HEX"),
          text("hmacSecret"),
          text("hmacValue", 1000),
          flag("useCustomRequestBody"),
          DESCRIPTION);

  private static final Form CREATE_TEMPLATE = needed(CHANGE_TEMPLATE).plus(EVENT);

  private static final Form CHANGE_DEFINITION =
      Form.of(
          flag("active"),
          text("associatedAccount"),
          may("callout", CALLOUT),
          flag("calloutActive"),
          items("calloutTemplateIds", new Shape.Text(32)),
          text("communicationProfileId"),
          items("communicationProfileIds", new Shape.Text(32)),
          flag("emailActive"),
          text("emailTemplateId"),
          anything("filterRule"),
          anything("filterRuleParams"),
          text("name", 255),
          DESCRIPTION);

  private static final Form CREATE_DEFINITION =
      CHANGE_DEFINITION
          .plus(EVENT)
          .plus(
              text("name", 255).needed(),
              may("callout", needed(CALLOUT).plus(text("eventTypeName", 200))),
              may(
                  "filterRule",
                  Form.of(
                      text("condition", 65535).needed(),
                      anything("parameters").needed(),
                      DESCRIPTION)));

  private NotificationForms() {}

  public static Form createTemplate() {
    return CREATE_TEMPLATE;
  }

  public static Form changeTemplate() {
    return CHANGE_TEMPLATE;
  }

  public static Form createDefinition() {
    return CREATE_DEFINITION;
  }

  public static Form changeDefinition() {
    return CHANGE_DEFINITION;
  }

  private static Form needed(Form callout) {
    return callout.plus(
        text("name", 255).needed(), text("calloutBaseurl", 1000).needed(), METHOD.needed());
  }
}
