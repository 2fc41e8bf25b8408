package io.kommozuora.kommo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kommozuora.http.JsonHttp;

/** Writes fields of deals. */
final class LeadWriting extends Patching<LeadWrite> {
  LeadWriting(JsonHttp http) {
    super(http, "leads");
  }

  @Override
  long id(LeadWrite write) {
    return write.deal().value();
  }

  @Override
  ObjectNode put(ObjectNode json, LeadWrite write) {
    json.put("id", write.deal().value())
        .set("custom_fields_values", FieldsJson.write(write.fields()));
    return json;
  }
}
