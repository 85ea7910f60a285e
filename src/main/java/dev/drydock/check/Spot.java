package dev.drydock.check;

import dev.drydock.check.schema.Relation;
import dev.drydock.sql.Token;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.QueryNames;
import dev.drydock.sql.ddl.Shape;
import java.util.List;
import java.util.Optional;

/**
 * A statement a rule looks at, with what it usually asks of it.
 *
 * @param findings takes what is found
 */
public record Spot(CheckedFile file, CheckedStatement statement, Findings findings) {
  /** Up to this size a table is read or built anew faster than anybody notices. */
  public static final long TINY_BYTES = 10L << 20;

  public Shape shape() {
    return statement.shape();
  }

  /** The characters of a piece of the file. */
  public String text(dev.drydock.sql.ddl.Span span) {
    return span.in(file.text());
  }

  /** The names a query or expression of this statement uses. */
  public QueryNames names(dev.drydock.sql.ddl.Span span) {
    return statement.readings().names(span);
  }

  /** The tokens of this statement. */
  public List<Token> tokens() {
    return statement.readings().tokens();
  }

  /** The table, view or index before this statement. */
  public Optional<Relation> relation(Name name) {
    return statement.before().relation(name.schema(), name.own());
  }

  /**
   * Whether others may already use the table: neither is it temporary nor made by the same run. Of
   * a folder without a database it is not known what has run; there, tables of the same file are
   * new.
   */
  public boolean isInUse(Name name) {
    return relation(name).map(this::isInUse).orElse(true);
  }

  private boolean isInUse(Relation relation) {
    if (relation.kind() == Relation.Kind.TEMPORARY_TABLE) {
      return false;
    }
    return relation
        .origin()
        .map(
            origin ->
                !file.surroundings().connected() && !origin.file().equals(file.migration().file()))
        .orElse(true);
  }

  /** Whether the live table is so small that work on it takes no time. */
  public boolean isTiny(Name name) {
    return relation(name)
        .filter(r -> r.bytes().isPresent() && r.bytes().getAsLong() <= TINY_BYTES)
        .isPresent();
  }

  public Findings.Entry error(dev.drydock.sql.ddl.Span at, String message) {
    return findings.error(at.start(), at.end(), message);
  }

  public Findings.Entry warning(dev.drydock.sql.ddl.Span at, String message) {
    return findings.warning(at.start(), at.end(), message);
  }

  public Findings.Entry info(dev.drydock.sql.ddl.Span at, String message) {
    return findings.info(at.start(), at.end(), message);
  }

  /** Something that makes those who use a table wait, which matters less for a tiny one. */
  public Findings.Entry blocks(Name table, dev.drydock.sql.ddl.Span at, String message) {
    return isTiny(table)
        ? info(at, message + " The table is small now, so this takes no time.")
        : warning(at, message).danger(Danger.OUTAGE);
  }

  /** All of the statement. */
  public dev.drydock.sql.ddl.Span whole() {
    return new dev.drydock.sql.ddl.Span(statement.start(), statement.end());
  }
}
