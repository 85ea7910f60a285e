package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * The name of an object, perhaps qualified.
 *
 * @param qualifier its schema, where one is written; else the search path decides
 * @param ident its own name
 */
public record Name(Optional<Ident> qualifier, Ident ident) {

  /** The schema as the catalog spells it. */
  public Optional<String> schema() {
    return qualifier.map(Ident::name);
  }

  /** Its own name as the catalog spells it. */
  public String own() {
    return ident.name();
  }

  /** From the schema's first character to the name's last. */
  public Span span() {
    return qualifier.map(q -> q.span().to(ident.span())).orElse(ident.span());
  }

  /** For people: as the catalog spells it, with the schema where one is written. */
  @Override
  public String toString() {
    return schema().map(s -> s + "." + own()).orElse(own());
  }
}
