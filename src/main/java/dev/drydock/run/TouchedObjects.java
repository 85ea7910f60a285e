package dev.drydock.run;

import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.AlterDomain;
import dev.drydock.sql.ddl.AlterEnum;
import dev.drydock.sql.ddl.AlterPolicy;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.CommentOn;
import dev.drydock.sql.ddl.Copy;
import dev.drydock.sql.ddl.CreateDomain;
import dev.drydock.sql.ddl.CreateFunction;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.CreateRole;
import dev.drydock.sql.ddl.CreateSequence;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.CreateType;
import dev.drydock.sql.ddl.CreateView;
import dev.drydock.sql.ddl.DefaultPrivileges;
import dev.drydock.sql.ddl.Delete;
import dev.drydock.sql.ddl.DoBlock;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.Grant;
import dev.drydock.sql.ddl.Insert;
import dev.drydock.sql.ddl.LockTable;
import dev.drydock.sql.ddl.Merge;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.Query;
import dev.drydock.sql.ddl.Setting;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.TableAction.RenameColumn;
import dev.drydock.sql.ddl.TableAction.RenameTo;
import dev.drydock.sql.ddl.TableAction.SetSchema;
import dev.drydock.sql.ddl.Truncate;
import dev.drydock.sql.ddl.Update;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What statements may change in the catalog that no lock on a relation tells: nothing for those
 * that change tables alone, everything where their text does not say.
 */
final class TouchedObjects {
  private static final Set<ObjectKind> ROUTINES =
      EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE);
  private static final Set<ObjectKind> TYPES =
      EnumSet.of(ObjectKind.ENUM, ObjectKind.DOMAIN, ObjectKind.COMPOSITE_TYPE, ObjectKind.RANGE);

  private final Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
  private final Set<String> names = new HashSet<>();
  private boolean everything;

  /** Kinds to be looked at whole. */
  Set<ObjectKind> kinds() {
    return kinds;
  }

  /** Of relations, without schema. */
  Set<String> names() {
    return names;
  }

  boolean everything() {
    return everything;
  }

  void all() {
    everything = true;
  }

  void add(Script script, Statement statement) {
    switch (statement.kind()) {
      case PLAIN_INSERT,
          SAVEPOINT,
          COPY_FROM_STDIN,
          COPY_TO_STDOUT,
          META_COMMAND,
          BEGIN,
          COMMIT,
          ROLLBACK -> {}
      case REFUSES_TRANSACTION -> everything = true;
      case ORDINARY -> add(Shapes.of(script, statement), script.textOf(statement));
    }
  }

  private void add(Shape shape, String text) {
    switch (shape) {
      case CreateTable _,
          CreateIndex _,
          CreateView _,
          CreateTrigger _,
          CreatePolicy _,
          AlterPolicy _,
          CreateSequence _,
          CreateRole _,
          Insert _,
          Update _,
          Delete _,
          Merge _,
          Truncate _,
          Copy _,
          LockTable _,
          Setting _ -> {}
      case AlterTable alter -> everything |= alter.actions().stream().anyMatch(a -> renames(a));
      case CreateFunction _ -> kinds.addAll(ROUTINES);
      case CreateType _, CreateDomain _, AlterDomain _, AlterEnum _ -> kinds.addAll(TYPES);
      case DefaultPrivileges _ -> kinds.add(ObjectKind.DEFAULT_PRIVILEGES);
      case Drop drop -> drop(drop);
      case CommentOn comment -> comment(comment);
      case Grant grant -> grant(grant);
      case DoBlock _, Query _ -> runs(text.toUpperCase(Locale.ROOT));
      default -> everything = true;
    }
  }

  private static boolean renames(Object action) {
    return action instanceof RenameColumn
        || action instanceof RenameTo
        || action instanceof SetSchema;
  }

  private void drop(Drop drop) {
    switch (drop.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, INDEX, SEQUENCE, POLICY, TRIGGER, RULE ->
          everything |= drop.cascade();
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> {
        kinds.addAll(ROUTINES);
        everything |= drop.cascade();
      }
      case TYPE, DOMAIN -> {
        kinds.addAll(TYPES);
        everything |= drop.cascade();
      }
      default -> everything = true;
    }
  }

  private void comment(CommentOn comment) {
    switch (comment.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, COLUMN, SEQUENCE, FOREIGN_TABLE ->
          comment.name().map(Name::own).ifPresent(names::add);
      case POLICY, TRIGGER, RULE, CONSTRAINT ->
          comment.table().map(Name::own).ifPresent(names::add);
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> kinds.addAll(ROUTINES);
      case TYPE, DOMAIN -> kinds.addAll(TYPES);
      case SCHEMA -> kinds.add(ObjectKind.SCHEMA);
      case EXTENSION -> kinds.add(ObjectKind.EXTENSION);
      default -> everything = true;
    }
  }

  private void grant(Grant grant) {
    if (!grant.memberships().isEmpty()) {
      return;
    }
    if (!grant.allInSchemas().isEmpty() || grant.kind().isEmpty()) {
      everything = true;
      return;
    }
    switch (grant.kind().get()) {
      case TABLE, SEQUENCE, VIEW -> grant.objects().stream().map(Name::own).forEach(names::add);
      case FUNCTION, PROCEDURE, ROUTINE -> kinds.addAll(ROUTINES);
      case TYPE, DOMAIN -> kinds.addAll(TYPES);
      case SCHEMA -> kinds.add(ObjectKind.SCHEMA);
      default -> everything = true;
    }
  }

  /** Code may do anything; what it does to relations is seen by its locks, but for these. */
  private void runs(String text) {
    kinds.addAll(EnumSet.allOf(ObjectKind.class));
    everything |=
        text.contains("GRANT")
            || text.contains("REVOKE")
            || text.contains("RENAME")
            || text.contains("SET SCHEMA")
            || text.contains("CASCADE");
  }
}
