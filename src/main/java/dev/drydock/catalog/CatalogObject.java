package dev.drydock.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One object as the catalog describes it.
 *
 * @param attributes what it is, by names in PostgreSQL's own words ({@code type}, {@code not null},
 *     {@code definition}, {@code owner}, {@code comment} …), all that is compared; what is not set
 *     or is as by default is absent
 * @param facts what follows from the attributes or does not matter for being the same: {@code
 *     position} of a column, {@code columns}, {@code references} and {@code type} of a constraint,
 *     {@code language}, {@code returns} and {@code arguments} of a function
 */
public record CatalogObject(
    ObjectId id, SortedMap<String, String> attributes, SortedMap<String, String> facts) {

  public CatalogObject {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** An attribute's value. */
  public Optional<String> get(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** Whether an attribute is set. */
  public boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** A fact's value. */
  public Optional<String> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /**
   * Whether a text of it is not as the database has it, because some of its bytes are no UTF-8:
   * each of those is a replacement character and its number, as in {@code caf\uFFFD<E9>}.
   */
  public boolean hasOtherBytes() {
    return facts.containsKey(UnknownEncoding.FACT);
  }

  /** Whether the login that asked may not see what an attribute is. */
  boolean isUnseen(String attribute) {
    return fact("unseen")
        .filter(names -> List.of(names.split(", ")).contains(attribute))
        .isPresent();
  }

  /** The same with other attributes. */
  CatalogObject with(Map<String, String> others) {
    return new CatalogObject(id, new TreeMap<>(others), facts);
  }

  /** Of a column: its type and all that may stand behind it in CREATE TABLE or ADD COLUMN. */
  public String columnClauses() {
    return Definitions.column(this);
  }

  /** Of an identity column: GENERATED … AS IDENTITY. */
  public String identityClause() {
    return Definitions.identity(this);
  }

  /** Of a policy: everything of CREATE POLICY behind the table. */
  public String policyClauses() {
    return Definitions.policy(this);
  }

  /** In one line or a few, for people; no owner, no grants, no comment. */
  public String summary() {
    return Summaries.of(this);
  }
}
