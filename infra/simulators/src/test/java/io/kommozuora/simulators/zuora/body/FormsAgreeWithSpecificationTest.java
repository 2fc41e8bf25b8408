package io.kommozuora.simulators.zuora.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.kommozuora.simulators.zuora.wire.ApiVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No form accepts a field, a type or a word that Zuora's own document does not know. */
final class FormsAgreeWithSpecificationTest {
  static Stream<Arguments> forms() {
    ApiVersion newest = ApiVersion.NEWEST;
    return Stream.of(
        arguments("POSTOrderRequestType", OrderForms.create()),
        arguments("POSTOrderPreviewRequestType", OrderForms.preview()),
        arguments("POSTAccountType", AccountForms.create(newest)),
        arguments("PUTAccountType", AccountForms.change()),
        arguments("POSTSubscriptionType", SubscriptionForms.create(newest)),
        arguments("PUTSubscriptionType", SubscriptionForms.update(newest)),
        arguments("POSTSubscriptionCancellationType", SubscriptionForms.cancel(newest)),
        arguments("PUTRenewSubscriptionType", SubscriptionForms.renew(newest)),
        arguments("ProxyCreateUsage", UsageForms.create(146)),
        arguments("PostEventTriggerRequest", EventForms.createTrigger()),
        arguments("PutEventTriggerRequest", EventForms.changeTrigger()),
        arguments("PostScheduledEventRequest", EventForms.createScheduled()),
        arguments("POSTPublicCalloutTemplateRequest", NotificationForms.createTemplate()),
        arguments("PUTPublicCalloutTemplateRequest", NotificationForms.changeTemplate()),
        arguments("POSTPublicNotificationDefinitionRequest", NotificationForms.createDefinition()),
        arguments("PUTPublicNotificationDefinitionRequest", NotificationForms.changeDefinition()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void agrees(String schema, Form form) throws IOException {
    Path file =
        Specification.file()
            .orElseGet(() -> abort("zuora-openapi-subset.yaml does not lie beside the checkout"));
    Comparison comparison = new Comparison(Specification.read(file), new ArrayList<>());

    comparison.form(schema, form, comparison.specification().schema(schema));

    assertThat(comparison.contradictions()).isEmpty();
  }

  private record Comparison(Specification specification, List<String> contradictions) {
    /** The document was compacted by dropping everything of this name, fields too. */
    private static final String LOST = "description";

    void form(String path, Form form, Map<?, ?> schema) {
      Map<String, Object> properties = specification.properties(schema);
      form.fields()
          .values()
          .forEach(field -> field(path + "." + field.name(), field, properties.get(field.name())));
      specification.required(schema).stream()
          .filter(name -> !form.fields().containsKey(name) || !form.fields().get(name).required())
          .forEach(name -> contradictions.add(path + "." + name + " is required"));
    }

    private void field(String path, Field field, @Nullable Object property) {
      if (field.name().equals(LOST)) {
        return;
      }
      if (property == null) {
        contradictions.add(path + " is unknown");
      } else {
        shape(path, field.shape(), specification.resolved(property));
      }
    }

    private void shape(String path, Shape shape, Map<?, ?> schema) {
      switch (shape) {
        case Form form -> form(path, form, schema);
        case Shape.Items items -> items(path, items, schema);
        case Shape.CustomFields _ -> type(path, schema, Set.of("object"));
        case Shape.Text text -> text(path, text, schema);
        case Shape.Choice choice -> choice(path, choice, schema);
        case Shape.Day _ -> type(path, schema, Set.of("string"));
        case Shape.Whole _ -> type(path, schema, Set.of("integer", "number"));
        case Shape.Decimal _ -> type(path, schema, Set.of("number", "integer"));
        case Shape.Flag _ -> type(path, schema, Set.of("boolean"));
        case Shape.Anything _, Shape.NotPlayed _ -> {}
      }
    }

    private void items(String path, Shape.Items items, Map<?, ?> schema) {
      type(path, schema, Set.of("array"));
      shape(path + "[]", items.of(), specification.resolved(schema.get("items")));
    }

    private void text(String path, Shape.Text text, Map<?, ?> schema) {
      type(path, schema, Set.of("string"));
      if (schema.get("maxLength") instanceof Integer max && text.max() > max) {
        contradictions.add(path + " is at most %d long".formatted(max));
      }
    }

    private void choice(String path, Shape.Choice choice, Map<?, ?> schema) {
      type(path, schema, Set.of("string"));
      List<?> words = Specification.list(schema.get("enum"));
      if (!words.isEmpty() && !words.containsAll(choice.words())) {
        contradictions.add("%s is one of %s".formatted(path, words));
      }
    }

    private void type(String path, Map<?, ?> schema, Set<String> types) {
      if (schema.get("type") instanceof String type && !types.contains(type)) {
        contradictions.add("%s is a %s".formatted(path, type));
      }
    }
  }
}
