package io.kommozuora.simulators.zuora.body;

import static io.kommozuora.simulators.zuora.body.Field.choice;
import static io.kommozuora.simulators.zuora.body.Field.text;

/** The contact of an account, spelt differently by the two APIs. */
final class ContactForms {
  private static final Form COMMON =
      Form.of(
          text("address1", 255),
          text("address2", 255),
          text("city", 100),
          text("country", 64),
          text("county", 100),
          text("fax", 40),
          text("firstName", 100).needed(),
          text("homePhone", 40),
          text("lastName", 100).needed(),
          text("mobilePhone", 40),
          text("nickname", 100),
          text("otherPhone", 40),
          choice("otherPhoneType", "Work", "Mobile", "Home", "Other"),
          text("personalEmail", 80),
          text("state", 100),
          text("taxRegion", 100),
          text("workEmail", 80),
          text("workPhone", 40));

  static final Form ORDERS = COMMON.plus(text("postalCode", 20), text("contactDescription", 100));

  static final Form CLASSIC =
      COMMON.plus(text("zipCode", 20)).withCustomFieldsOf(CustomObjects.CONTACT);

  static final Form CLASSIC_CHANGE = CLASSIC.plus(text("firstName", 100), text("lastName", 100));

  static final Form PREVIEW =
      Form.of(
          text("address1", 255),
          text("address2", 255),
          text("city", 100),
          text("country", 64),
          text("county", 100),
          text("postalCode", 20),
          text("state", 100),
          text("taxRegion", 100));

  private ContactForms() {}
}
