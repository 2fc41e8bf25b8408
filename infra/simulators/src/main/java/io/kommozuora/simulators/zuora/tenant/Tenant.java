package io.kommozuora.simulators.zuora.tenant;

import io.kommozuora.simulators.zuora.books.OrderStatus;
import io.kommozuora.simulators.zuora.wire.ApiVersion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What an administrator has set up; every setting can change while the simulator runs. */
public final class Tenant {
  private final CustomFields customFields = new CustomFields();
  private final Words currencies = new Words("USD", "EUR", "GBP", "CAD");
  private final Words paymentTerms = new Words("Due Upon Receipt", "Net 30", "Net 60", "Net 90");
  private final Words batches = new Words("Batch1", "Batch2", "Batch3");
  private final Words invoiceTemplates = new Words("8ad08aef000000000000000000ff0001");
  private volatile Functions functions = Functions.ORDERS;
  private volatile ApiVersion defaultVersion = ApiVersion.OLDEST;
  private volatile String accountPrefix = "A";
  private volatile ZoneId zone = ZoneId.of("America/Los_Angeles");
  private final Map<String, String> logins = new ConcurrentHashMap<>();
  private volatile List<String> entities = List.of();
  private volatile boolean orderNeedsPaymentMethod;
  private volatile boolean triggerDatesRequired;
  private volatile OrderStatus ordersLeft = OrderStatus.COMPLETED;
  private volatile boolean stateRequired;
  private volatile boolean autoBillCycleDay;
  private volatile boolean paymentsDeclined;
  private volatile String id = "10023";
  private volatile boolean externalPaymentsTold;
  private volatile boolean changesToldTwice;
  private volatile boolean mergeValuesEscaped;
  private volatile UserLocale userLocale = UserLocale.EN_US;
  private volatile ConsumptionFeature consumption = ConsumptionFeature.NONE;
  private volatile LocalDate periodsClosedUntil = LocalDate.MIN;

  public Tenant functions(Functions value) {
    functions = value;
    return this;
  }

  public Functions functions() {
    return functions;
  }

  /** The API version of calls without the Zuora-Version header. */
  public Tenant defaultVersion(String value) {
    defaultVersion = ApiVersion.parse(value);
    return this;
  }

  public ApiVersion defaultVersion() {
    return defaultVersion;
  }

  /** The start of generated account numbers, which clients must not use. */
  public Tenant accountPrefix(String value) {
    accountPrefix = value;
    return this;
  }

  public String accountPrefix() {
    return accountPrefix;
  }

  public Tenant zone(ZoneId value) {
    zone = value;
    return this;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The ids of the entities; none for a tenant that is not multi-entity. */
  public Tenant entities(String... ids) {
    entities = List.of(ids);
    return this;
  }

  public List<String> entities() {
    return entities;
  }

  /** Lets an OAuth client in that is good for one entity only. */
  public Tenant login(String entity, String clientId, String clientSecret) {
    logins.put(clientId + "\n" + clientSecret, entity);
    return this;
  }

  /** The only entity these credentials are good for. */
  public Optional<String> entityOf(@Nullable String clientId, @Nullable String clientSecret) {
    return Optional.ofNullable(logins.get(clientId + "\n" + clientSecret));
  }

  /** Whether an order with a new account is refused when it brings no payment method. */
  public Tenant orderNeedsPaymentMethod(boolean value) {
    orderNeedsPaymentMethod = value;
    return this;
  }

  public boolean orderNeedsPaymentMethod() {
    return orderNeedsPaymentMethod;
  }

  /** Whether orders stay pending without service activation and customer acceptance dates. */
  public Tenant triggerDatesRequired(boolean value) {
    triggerDatesRequired = value;
    return this;
  }

  public boolean triggerDatesRequired() {
    return triggerDatesRequired;
  }

  /** How far new orders get by themselves, where a workflow of the tenant's stops them earlier. */
  public Tenant ordersLeft(OrderStatus value) {
    ordersLeft = value;
    return this;
  }

  public OrderStatus ordersLeft() {
    return ordersLeft;
  }

  /** Whether contacts in the United States and Canada must have a state. */
  public Tenant stateRequired(boolean value) {
    stateRequired = value;
    return this;
  }

  public boolean stateRequired() {
    return stateRequired;
  }

  /** Whether a bill cycle day of 0 lets Zuora choose. */
  public Tenant autoBillCycleDay(boolean value) {
    autoBillCycleDay = value;
    return this;
  }

  public boolean autoBillCycleDay() {
    return autoBillCycleDay;
  }

  /** Whether the payment gateway declines every payment. */
  public Tenant paymentsDeclined(boolean value) {
    paymentsDeclined = value;
    return this;
  }

  public boolean paymentsDeclined() {
    return paymentsDeclined;
  }

  /** The id that callouts can tell. */
  public Tenant id(String value) {
    id = value;
    return this;
  }

  public String id() {
    return id;
  }

  /** Whether external payments are told as processed; Zuora's own pages contradict each other. */
  public Tenant externalPaymentsTold(boolean value) {
    externalPaymentsTold = value;
    return this;
  }

  public boolean externalPaymentsTold() {
    return externalPaymentsTold;
  }

  /** Whether a change is told by its order and by an amendment, as harmonized long ago. */
  public Tenant changesToldTwice(boolean value) {
    changesToldTwice = value;
    return this;
  }

  public boolean changesToldTwice() {
    return changesToldTwice;
  }

  /** Whether merge values are escaped for JSON; nobody has confirmed that they are. */
  public Tenant mergeValuesEscaped(boolean value) {
    mergeValuesEscaped = value;
    return this;
  }

  public boolean mergeValuesEscaped() {
    return mergeValuesEscaped;
  }

  /** The locale of the user behind the OAuth client; usage files are read by it. */
  public Tenant userLocale(UserLocale value) {
    userLocale = value;
    return this;
  }

  public UserLocale userLocale() {
    return userLocale;
  }

  public Tenant consumption(ConsumptionFeature value) {
    consumption = value;
    return this;
  }

  public ConsumptionFeature consumption() {
    return consumption;
  }

  /** The last day of the last accounting period that is closed to usage. */
  public Tenant periodsClosedUntil(LocalDate day) {
    periodsClosedUntil = day;
    return this;
  }

  public LocalDate periodsClosedUntil() {
    return periodsClosedUntil;
  }

  public Tenant customField(String object, String name) {
    customFields.define(object, name, true);
    return this;
  }

  public Tenant unindexedCustomField(String object, String name) {
    customFields.define(object, name, false);
    return this;
  }

  public CustomFields customFields() {
    return customFields;
  }

  public Tenant currencies(String... codes) {
    currencies.replace(codes);
    return this;
  }

  public Words currencies() {
    return currencies;
  }

  public Tenant paymentTerms(String... names) {
    paymentTerms.replace(names);
    return this;
  }

  public Words paymentTerms() {
    return paymentTerms;
  }

  public Tenant batches(String... names) {
    batches.replace(names);
    return this;
  }

  public Words batches() {
    return batches;
  }

  public Tenant invoiceTemplates(String... ids) {
    invoiceTemplates.replace(ids);
    return this;
  }

  public Words invoiceTemplates() {
    return invoiceTemplates;
  }
}
