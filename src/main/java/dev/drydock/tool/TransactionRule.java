package dev.drydock.tool;

/** How a tool wraps a migration, unless the script itself forces something else. */
public enum TransactionRule {
  /** One transaction for the migration and its history row. */
  PER_MIGRATION,
  /** One transaction for everything that is pending. */
  ALL_PENDING,
  /** No transaction around it, because the file or the tool's settings say so. */
  NONE
}
