package dev.drydock.check.names;

import dev.drydock.sql.ddl.*;

/** Reads the names of each form of statement; of tables and routines others do. */
final class ShapeUses {
  private final Uses uses;

  ShapeUses(Uses uses) {
    this.uses = uses;
  }

  void read(Shape shape) {
    switch (shape) {
      case CreateTable table -> new TableUses(uses).create(table);
      case AlterTable table -> new TableUses(uses).alter(table);
      case CreateIndex index -> index(index);
      case CreateView view -> {
        uses.makes(view.name());
        if (!view.recursive()) { // a recursive one names itself
          uses.query(view.query());
        }
      }
      case CreatePolicy policy -> {
        uses.relation(policy.table());
        policy.roles().forEach(uses::role);
        policy.using().ifPresent(span -> uses.expression(span, policy.table()));
        policy.check().ifPresent(span -> uses.expression(span, policy.table()));
      }
      case AlterPolicy policy -> {
        uses.relation(policy.table());
        policy.roles().forEach(uses::role);
        policy.using().ifPresent(span -> uses.expression(span, policy.table()));
        policy.check().ifPresent(span -> uses.expression(span, policy.table()));
      }
      case CreateTrigger trigger -> {
        uses.relation(trigger.table());
        trigger.updateOf().forEach(column -> uses.column(trigger.table(), column));
        uses.triggerFunction(trigger.function());
      }
      case CreateFunction function -> new RoutineUses(uses).create(function);
      case CreateType type -> {
        uses.makes(type.name());
        type.attributes().forEach(attribute -> attribute.type().ifPresent(uses::type));
      }
      case CreateDomain domain -> {
        uses.makes(domain.name());
        uses.type(domain.type());
      }
      case CreateSequence sequence -> uses.makes(sequence.name());
      case Insert insert -> {
        insert.columns().forEach(column -> uses.column(insert.target(), column));
        uses.query(insert.span());
      }
      case Update update -> {
        update.columns().forEach(column -> uses.column(update.target(), column));
        uses.query(update.span());
      }
      case Delete delete -> uses.query(delete.span());
      case Merge merge -> uses.query(merge.span());
      case Query query -> uses.query(query.span());
      case Truncate truncate -> truncate.tables().forEach(uses::relation);
      case Copy copy ->
          copy.table()
              .ifPresent(
                  table -> {
                    uses.relation(table);
                    copy.columns().forEach(column -> uses.column(table, column));
                  });
      case LockTable lock -> lock.tables().forEach(uses::relation);
      case Maintenance maintenance -> maintenance(maintenance);
      case CommentOn comment -> comment(comment);
      case Grant grant -> grant(grant);
      case Drop drop -> drop(drop);
      case DefaultPrivileges privileges -> {
        privileges.forRoles().forEach(uses::role);
        privileges.grant().roles().forEach(uses::role);
      }
      case AlterObject object -> {
        object.table().ifPresent(uses::relation);
        if (object.action() instanceof AlterObject.Action.OwnerTo owner) {
          uses.role(owner.role());
        }
      }
      case CreateSchema created -> created.owner().ifPresent(uses::role);
      case AlterEnum ignored -> {}
      case AlterDomain ignored -> {}
      case CreateExtension ignored -> {}
      case CreateRole ignored -> {}
      case CreateObject ignored -> {}
      case DoBlock ignored -> {}
      case Setting ignored -> {}
      case Other ignored -> {}
    }
  }

  private void index(CreateIndex index) {
    uses.relation(index.table());
    for (CreateIndex.Element element : index.elements()) {
      element
          .column()
          .ifPresentOrElse(
              column -> uses.column(index.table(), column),
              () -> uses.expression(element.expression(), index.table()));
      element.operatorClass().ifPresent(uses::operatorClass);
    }
    index.include().forEach(column -> uses.column(index.table(), column));
    index.where().ifPresent(span -> uses.expression(span, index.table()));
  }

  private void maintenance(Maintenance maintenance) {
    if (maintenance.kind() == ObjectKind.TABLE
        || maintenance.kind() == ObjectKind.MATERIALIZED_VIEW) {
      maintenance.names().forEach(uses::relation);
    }
  }

  private void comment(CommentOn comment) {
    if (comment.kind() == ObjectKind.COLUMN) {
      comment
          .name()
          .ifPresent(
              table -> {
                uses.relation(table);
                comment.column().ifPresent(column -> uses.column(table, column));
              });
    } else if (comment.kind() == ObjectKind.TABLE
        || comment.kind() == ObjectKind.VIEW
        || comment.kind() == ObjectKind.MATERIALIZED_VIEW) {
      comment.name().ifPresent(uses::relation);
    }
    comment.table().ifPresent(uses::relation);
  }

  private void grant(Grant grant) {
    grant.roles().forEach(uses::role);
    grant.memberships().forEach(uses::role);
    if (grant.kind().filter(kind -> kind == ObjectKind.TABLE).isPresent()) {
      grant.objects().forEach(uses::relation);
      if (grant.objects().size() == 1) {
        grant.columns().forEach(column -> uses.column(grant.objects().getFirst(), column));
      }
    }
  }

  private void drop(Drop drop) {
    if (drop.ifExists()) {
      return;
    }
    switch (drop.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> drop.names().forEach(uses::relation);
      case POLICY, TRIGGER, RULE -> drop.table().ifPresent(uses::relation);
      case TYPE, DOMAIN -> {
        // DROP TYPE has no TypeName; a missing one is found by PostgreSQL alone.
      }
      default -> {}
    }
  }
}
