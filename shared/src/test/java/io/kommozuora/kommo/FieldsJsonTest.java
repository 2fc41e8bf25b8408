package io.kommozuora.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kommozuora.deal.FieldKey;
import io.kommozuora.deal.FieldValue;
import io.kommozuora.deal.FieldWrite;
import io.kommozuora.deal.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsJsonTest {
  private static final FieldKey ANY = new FieldKey.Id(9);

  private static List<FieldValue> values(String values) {
    return fields("[{'field_id':9,'field_type':'any','values':" + values + "}]").values(ANY);
  }

  private static Fields fields(String json) {
    return FieldsJson.read(Samples.parsed(json));
  }

  private static FieldValue choice(String text, long id, String code) {
    return new FieldValue(text, OptionalLong.of(id), Optional.of(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text                | 'PO/7781 & Co'         | PO/7781 & Co",
        "textarea            | 'one line'             | one line",
        "url                 | 'https://example.test' | https://example.test",
        "streetaddress       | '1 Market St'          | 1 Market St",
        "numeric, as text    | '25'                   | 25",
        "numeric, as number  | 25                     | 25",
        "numeric, decimal    | 2.5                    | 2.5",
        "monetary            | '1999.90'              | 1999.90",
        "price               | 30000                  | 30000",
        "tracking_data       | 'newsletter'           | newsletter",
        "checkbox            | true                   | true",
        "date                | 1790827200             | 1790827200",
        "date before 1970    | -14400                 | -14400"
      })
  void readsPlainValues(String type, String value, String text) {
    assertThat(values("[{'value':" + value + "}]")).as(type).containsExactly(FieldValue.of(text));
  }

  @Test
  void readsAChoiceWithItsIdAndCode() {
    assertThat(values("[{'value':'Pro Annual','enum_id':700202,'enum_code':'PRO_ANNUAL'}]"))
        .containsExactly(choice("Pro Annual", 700202, "PRO_ANNUAL"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "''", "'  '"})
  void aChoiceMayHaveNoCode(String code) {
    assertThat(values("[{'value':'Pro','enum_id':700202,'enum_code':" + code + "}]"))
        .containsExactly(new FieldValue("Pro", OptionalLong.of(700202), Optional.empty()));
  }

  @Test
  void readsSeveralChoicesInOrder() {
    assertThat(
            values(
                "[{'value':'A','enum_id':2,'enum_code':'a'},"
                    + "{'value':'B','enum_id':1,'enum_code':'b'}]"))
        .containsExactly(choice("A", 2, "a"), choice("B", 1, "b"));
  }

  @Test
  void readsAnAddressByItsParts() {
    Fields fields =
        FieldsJson.read(Samples.json("get-company-200.json").path("custom_fields_values"));

    assertThat(fields.ofType("smart_address")).hasSize(1);
    assertThat(fields.ofType("smart_address").getFirst().values())
        .hasSize(6)
        .contains(choice("CA", 4, "state"), choice("US", 6, "country"));
  }

  @Test
  void aTaxIdHasNoTextOfItsOwn() {
    Fields fields =
        FieldsJson.read(Samples.json("get-company-200.json").path("custom_fields_values"));

    FieldKey taxId = new FieldKey.Id(810111);
    assertThat(fields.values(taxId)).containsExactly(FieldValue.of(""));
    assertThat(fields.value(taxId)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "[{}]", "[{'value':null}]", "[{'value':''}]", "[null]"})
  void anEmptyFieldHasNoText(String values) {
    assertThat(fields("[{'field_id':9,'values':" + values + "}]").text(ANY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}", "[null]", "['odd']", "[{}]"})
  void noFieldsAreNoFields(String json) {
    assertThat(fields(json).text(ANY)).isEmpty();
  }

  @Test
  void findsAFieldByItsCodeToo() {
    Fields fields = fields("[{'field_id':9,'field_code':'PLAN','values':[{'value':' Pro '}]}]");

    assertThat(fields.text(new FieldKey.Code("PLAN"))).contains("Pro");
    assertThat(fields.text(new FieldKey.Code("plan"))).isEmpty();
  }

  @Test
  void writesByCodeAndById() {
    assertThat(
            FieldsJson.write(
                List.of(
                    new FieldWrite(new FieldKey.Code("ZUORA_ACCOUNT"), "KOMMO-C1"),
                    new FieldWrite(new FieldKey.Id(900107), "KOMMO-S-1"))))
        .hasToString(
            Samples.parsed(
                    "[{'field_code':'ZUORA_ACCOUNT','values':[{'value':'KOMMO-C1'}]},"
                        + "{'field_id':900107,'values':[{'value':'KOMMO-S-1'}]}]")
                .toString());
  }

  private static String written(FieldWrite write) {
    return FieldsJson.write(List.of(write)).path(0).path("values").toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void clearsAFieldWithNull(String text) {
    assertThat(FieldsJson.write(List.of(new FieldWrite(ANY, text), FieldWrite.nothing(ANY))))
        .hasToString("[{\"field_id\":9,\"values\":null},{\"field_id\":9,\"values\":null}]");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-12.50, -12.50",
    "1999.90, 1999.90",
    "1E+6, 1000000",
    "1E-9, 0.000000001",
    "123456789012345678901234567890.01, 123456789012345678901234567890.01"
  })
  void writesANumberAsPlainText(BigDecimal number, String plain) {
    assertThat(written(FieldWrite.number(ANY, number)))
        .isEqualTo("[{\"value\":\"" + plain + "\"}]");
  }

  @Test
  void writesACheckboxAsABoolean() {
    assertThat(written(FieldWrite.flag(ANY, true))).isEqualTo("[{\"value\":true}]");
    assertThat(written(FieldWrite.flag(ANY, false))).isEqualTo("[{\"value\":false}]");
  }

  /** Havana's clocks leap from 0:00 to 1:00 on 2026-03-08, and show 0:00 twice on 2026-11-01. */
  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-10-01, 2026-10-01T00:00:00-04:00",
    "America/New_York, 2026-12-01, 2026-12-01T00:00:00-05:00",
    "Asia/Kathmandu, 2028-02-29, 2028-02-29T00:00:00+05:45",
    "UTC, 2026-10-01, 2026-10-01T00:00:00+00:00",
    "America/Havana, 2026-03-08, 2026-03-08T01:00:00-04:00",
    "America/Havana, 2026-11-01, 2026-11-01T00:00:00-04:00"
  })
  void writesADayAsTheAccountsMidnight(ZoneId zone, LocalDate day, String midnight) {
    assertThat(written(FieldWrite.day(ANY, day, zone)))
        .isEqualTo("[{\"value\":\"" + midnight + "\"}]");
  }
}
