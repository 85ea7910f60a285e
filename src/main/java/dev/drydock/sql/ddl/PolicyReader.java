package dev.drydock.sql.ddl;

import dev.drydock.sql.ddl.CreatePolicy.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE and ALTER POLICY behind the word POLICY. */
final class PolicyReader {
  private final Cursor cursor;
  private final List<Ident> roles = new ArrayList<>();
  private Optional<Span> using = Optional.empty();
  private Optional<Span> check = Optional.empty();

  PolicyReader(Cursor cursor) {
    this.cursor = cursor;
  }

  CreatePolicy create() {
    Ident name = cursor.ident();
    cursor.expect("ON");
    Name table = cursor.name();
    boolean permissive = true;
    if (cursor.accept("AS")) {
      permissive = !cursor.is("RESTRICTIVE");
      cursor.skip();
    }
    Command command = cursor.accept("FOR") ? command() : Command.ALL;
    clauses();
    return new CreatePolicy(name, table, permissive, command, roles, using, check);
  }

  AlterPolicy alter() {
    Ident name = cursor.ident();
    cursor.expect("ON");
    Name table = cursor.name();
    Optional<Ident> newName =
        cursor.accept("RENAME", "TO") ? Optional.of(cursor.ident()) : Optional.empty();
    clauses();
    return new AlterPolicy(name, table, newName, roles, using, check);
  }

  private void clauses() {
    if (cursor.accept("TO")) {
      roles.addAll(
          cursor.list(
              () -> {
                cursor.accept("GROUP");
                return cursor.ident();
              }));
    }
    if (cursor.accept("USING")) {
      using = Optional.of(cursor.parenthesized());
    }
    if (cursor.accept("WITH", "CHECK")) {
      check = Optional.of(cursor.parenthesized());
    }
    if (!cursor.atEnd()) {
      throw new NotUnderstood();
    }
  }

  private Command command() {
    for (Command command : Command.values()) {
      if (cursor.accept(command.name())) {
        return command;
      }
    }
    throw new NotUnderstood();
  }
}
