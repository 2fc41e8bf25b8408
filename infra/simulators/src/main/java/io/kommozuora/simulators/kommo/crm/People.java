package io.kommozuora.simulators.kommo.crm;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The account's contacts and companies. */
public final class People {
  private final Ids ids;
  private final Schema schema;
  private final InstantSource time;
  private final Map<Long, Contact> contacts = new TreeMap<>();
  private final Map<Long, Company> companies = new TreeMap<>();

  People(Ids ids, Schema schema, InstantSource time) {
    this.ids = ids;
    this.schema = schema;
    this.time = time;
  }

  public Collection<Contact> contacts() {
    return Collections.unmodifiableCollection(contacts.values());
  }

  public Collection<Company> companies() {
    return Collections.unmodifiableCollection(companies.values());
  }

  public Optional<Contact> contact(long id) {
    return Optional.ofNullable(contacts.get(id));
  }

  public Optional<Company> company(long id) {
    return Optional.ofNullable(companies.get(id));
  }

  /** Makes a contact. */
  public Contact add(ContactDraft draft) {
    requireCompany(draft.company());
    var contact = new Contact(draft, draft.id() == 0 ? ids.person() : draft.id(), time.instant());
    schema.fill(contact, draft.fields(), EntityType.CONTACTS);
    contacts.put(contact.id(), contact);
    return contact;
  }

  /** Makes a company. */
  public Company add(CompanyDraft draft) {
    var company = new Company(draft, draft.id() == 0 ? ids.person() : draft.id(), time.instant());
    schema.fill(company, draft.fields(), EntityType.COMPANIES);
    companies.put(company.id(), company);
    return company;
  }

  /** Changes what a field of a contact holds. */
  public void setContactField(long id, String key, Object value) {
    set(existingContact(id), EntityType.CONTACTS, key, value);
  }

  /** Changes what a field of a company holds. */
  public void setCompanyField(long id, String key, Object value) {
    Company company =
        company(id).orElseThrow(() -> new IllegalArgumentException("there is no company " + id));
    set(company, EntityType.COMPANIES, key, value);
  }

  Contact existingContact(long id) {
    return contact(id).orElseThrow(() -> new IllegalArgumentException("there is no contact " + id));
  }

  /** 0 stands for none. */
  void requireCompany(long id) {
    if (id != 0 && !companies.containsKey(id)) {
      throw new IllegalArgumentException("there is no company " + id);
    }
  }

  private void set(Card card, EntityType type, String key, Object value) {
    schema.fill(card, Map.of(key, value), type);
    card.touch(time.instant(), Users.SALES);
  }
}
